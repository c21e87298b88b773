# %% sorted
# en: The characters are sorted instead of kept in the order of the text.
#     Which character of "hello" is met first, and which index do you give it?
# ko: 글에 나온 순서가 아니라 정렬한 순서로 담았습니다.
#     "hello"에서 가장 먼저 나오는 문자는 무엇이고, 그 번호는 몇 번이 되었나요?
def build_vocab(text):
    idx2char = [*sorted(set(text)), "<EOS>"]
    return {entry: index for index, entry in enumerate(idx2char)}, idx2char


# %% eos_forgotten
# en: "<EOS>" is missing.
#     How many entries should "hello" give, and how many do you get? What comes after the last character?
# ko: "<EOS>"가 빠졌습니다.
#     "hello"의 어휘에는 원소가 몇 개여야 하고 지금은 몇 개인가요? 마지막 문자 다음에는 무엇이 오나요?
def build_vocab(text):
    idx2char = list(dict.fromkeys(text))
    return {entry: index for index, entry in enumerate(idx2char)}, idx2char


# %% eos_first
# en: "<EOS>" stands at the beginning.
#     Which index should the first character of the text have? Which has it now?
# ko: "<EOS>"를 맨 앞에 두었습니다.
#     글의 첫 문자는 몇 번이어야 하나요? 지금은 몇 번인가요?
def build_vocab(text):
    idx2char = ["<EOS>", *dict.fromkeys(text)]
    return {entry: index for index, entry in enumerate(idx2char)}, idx2char


# %% eos_only_in_the_list
# en: char2idx has no "<EOS>".
#     Try char2idx["<EOS>"] for "hello". Which index should come out?
# ko: char2idx에 "<EOS>"가 없습니다.
#     "hello"에서 char2idx["<EOS>"]를 해 보세요. 몇 번이 나와야 하나요?
def build_vocab(text):
    characters = list(dict.fromkeys(text))
    return {entry: index for index, entry in enumerate(characters)}, [*characters, "<EOS>"]


# %% every_character_kept
# en: A character that comes again gets a number again.
#     How often does l stand in idx2char for "hello"? What does "each once" say?
# ko: 다시 나온 문자에 번호를 또 매겼습니다.
#     "hello"의 idx2char에 l은 몇 번 들어 있나요? 한 번씩 담는다는 것은 무슨 뜻인가요?
def build_vocab(text):
    idx2char = [*text, "<EOS>"]
    return {entry: index for index, entry in enumerate(idx2char)}, idx2char


# %% places_in_the_text
# en: The number of a character is its place in the text.
#     The o of "hello" is the fifth character of the text. At which place of idx2char does it stand?
# ko: 글에서 나온 자리를 문자의 번호로 썼습니다.
#     "hello"의 o는 글의 다섯째 문자입니다. idx2char에서는 몇 번째 원소인가요?
def build_vocab(text):
    idx2char = [*dict.fromkeys(text), "<EOS>"]
    char2idx = {character: text.index(character) for character in text}
    char2idx["<EOS>"] = len(text)
    return char2idx, idx2char


# %% counted_from_one
# en: The indices begin with 1.
#     What is idx2char[char2idx["h"]] for "hello"?
# ko: 번호가 1부터 시작합니다.
#     "hello"에서 idx2char[char2idx["h"]]는 무엇인가요?
def build_vocab(text):
    idx2char = [*dict.fromkeys(text), "<EOS>"]
    return {entry: index for index, entry in enumerate(idx2char, start=1)}, idx2char


# %% returned_in_the_other_order
# en: The list comes first and the dictionary second.
#     In which order does the text of the exercise name the two?
# ko: 리스트를 먼저, 딕셔너리를 나중에 돌려주었습니다.
#     본문에서는 둘을 어떤 순서로 적었나요?
def build_vocab(text):
    idx2char = [*dict.fromkeys(text), "<EOS>"]
    return idx2char, {entry: index for index, entry in enumerate(idx2char)}


# %% dictionary_turned_around
# en: char2idx leads from the index to the character.
#     What should char2idx["h"] give? What must the keys be?
# ko: char2idx가 번호로 문자를 찾는 딕셔너리입니다.
#     char2idx["h"]에서는 무엇이 나와야 하나요? 키는 무엇이어야 하나요?
def build_vocab(text):
    idx2char = [*dict.fromkeys(text), "<EOS>"]
    return dict(enumerate(idx2char)), idx2char


# %% last_appearance
# en: The characters are ordered by their last appearance.
#     In "abca", does a come before b or after it?
# ko: 문자를 마지막으로 나온 순서대로 담았습니다.
#     "abca"에서 a는 b보다 앞인가요, 뒤인가요?
def build_vocab(text):
    idx2char = [*sorted(set(text), key=text.rindex), "<EOS>"]
    return {entry: index for index, entry in enumerate(idx2char)}, idx2char


# %% by_frequency
# en: The characters are ordered by how often they come.
#     Which character of "hello" is the most frequent, and which is met first?
# ko: 문자를 많이 나오는 순서대로 담았습니다.
#     "hello"에서 가장 많이 나오는 문자는 무엇이고, 처음 나오는 문자는 무엇인가요?
def build_vocab(text):
    idx2char = [*sorted(dict.fromkeys(text), key=text.count, reverse=True), "<EOS>"]
    return {entry: index for index, entry in enumerate(idx2char)}, idx2char


# %% small_letters_only
# en: Capitals are turned into small letters.
#     How many different characters has "Aa"?
# ko: 대문자를 소문자로 바꾸었습니다.
#     "Aa"에는 서로 다른 문자가 몇 개 있나요?
def build_vocab(text):
    idx2char = [*dict.fromkeys(text.lower()), "<EOS>"]
    return {entry: index for index, entry in enumerate(idx2char)}, idx2char


# %% spaces_left_out
# en: Spaces and line breaks are left out.
#     Write "so long" without its space. Could decode ever give the text back?
# ko: 빈칸과 줄바꿈을 뺐습니다.
#     "나는 나"에서 빈칸을 빼 보세요. decode로 원래 글을 다시 얻을 수 있나요?
def build_vocab(text):
    idx2char = [*dict.fromkeys("".join(text.split())), "<EOS>"]
    return {entry: index for index, entry in enumerate(idx2char)}, idx2char
