# %% eos_added
# en: The index of "<EOS>" is added at the end.
#     How many indices come out for "h", and how many characters went in?
# ko: 맨 끝에 "<EOS>"의 번호를 덧붙였습니다.
#     "h"를 넣으면 번호가 몇 개 나오나요? 문자는 몇 개 들어갔나요?
def encode(text, char2idx):
    return [char2idx[character] for character in text] + [char2idx.get("<EOS>", len(char2idx))]


# %% numbered_by_the_text
# en: The characters are numbered by their first place in the text, not by char2idx.
#     Try "oh" with the vocabulary of hello. Which index has o there?
# ko: char2idx가 아니라 글에 처음 나온 순서대로 번호를 매겼습니다.
#     hello의 어휘로 "oh"를 바꾸어 보세요. 이 어휘에서 o는 몇 번인가요?
def encode(text, char2idx):
    order = list(dict.fromkeys(text))
    return [order.index(character) for character in text]


# %% place_in_the_dictionary
# en: The index is taken from the order of the dictionary, not from its values.
#     Try the vocabulary {"a": 7, "b": 3}. Which index has b?
# ko: 딕셔너리의 값이 아니라 딕셔너리에 놓인 순서를 번호로 썼습니다.
#     어휘가 {"a": 7, "b": 3}일 때 b는 몇 번인가요?
def encode(text, char2idx):
    order = list(char2idx)
    return [order.index(character) for character in text]


# %% repeated_characters_dropped
# en: A character that comes again is left out.
#     How many indices does "hello" give, and how many characters has it?
# ko: 다시 나온 문자를 빼 버렸습니다.
#     "hello"에서 번호가 몇 개 나오나요? 문자는 몇 개인가요?
def encode(text, char2idx):
    return [char2idx[character] for character in dict.fromkeys(text)]


# %% sorted
# en: The indices are sorted.
#     Which texts do the indices 0, 1, 2 and 2, 1, 0 stand for? What has become of the order of the text?
# ko: 번호를 정렬했습니다.
#     번호 0, 1, 2와 2, 1, 0은 각각 어떤 글인가요? 글의 순서는 어떻게 되었나요?
def encode(text, char2idx):
    return sorted(char2idx[character] for character in text)


# %% backwards
# en: The text is read from its end.
#     Which character's index should come first?
# ko: 글을 끝에서부터 읽었습니다.
#     어느 문자의 번호가 맨 앞에 와야 하나요?
def encode(text, char2idx):
    return [char2idx[character] for character in reversed(text)]


# %% counted_from_one
# en: Every index is one too large.
#     Look "h" up in the vocabulary of hello. Which number is there, and which comes out?
# ko: 번호가 모두 1씩 큽니다.
#     hello의 어휘에서 "h"를 찾아보세요. 적힌 번호와 나온 번호는 각각 무엇인가요?
def encode(text, char2idx):
    return [char2idx[character] + 1 for character in text]


# %% whole_vocabulary
# en: The indices of the whole vocabulary are returned, whatever the text.
#     Does your result change with the text?
# ko: 글이 무엇이든 어휘 전체의 번호를 돌려주었습니다.
#     글을 바꾸면 결과도 달라지나요?
def encode(text, char2idx):
    return [char2idx[character] for character in char2idx]


# %% first_character_only
# en: Only the first character is looked up.
#     Is the return inside the loop?
# ko: 첫 문자의 번호만 찾았습니다.
#     return이 반복문 안에 있지 않나요?
def encode(text, char2idx):
    for character in text:
        return [char2idx[character]]
    return []


# %% joined_to_text
# en: The indices are joined to a text.
#     What would "12" stand for: the index 12, or 1 and 2?
# ko: 번호를 글로 이어 붙였습니다.
#     "12"는 번호 12인가요, 1과 2인가요?
def encode(text, char2idx):
    return "".join(str(char2idx[character]) for character in text)


# %% ord
# en: The characters' own code numbers are returned.
#     What does char2idx say about "a", and what does ord("a") say?
# ko: 문자 코드를 돌려주었습니다.
#     char2idx에서 "a"는 몇 번이고, ord("a")는 얼마인가요?
def encode(text, char2idx):
    return [ord(character) for character in text]


# %% spaces_left_out
# en: Spaces and line breaks are left out.
#     How long is "a b", and how many indices come out?
# ko: 빈칸과 줄바꿈을 뺐습니다.
#     "a b"의 길이는 얼마이고, 번호는 몇 개가 나오나요?
def encode(text, char2idx):
    return [char2idx[character] for character in text if not character.isspace()]
