# %% eos_written_out
# en: "<EOS>" is written into the text, and the text goes on after it.
#     Compare with the third row of the table. Where does the text end?
# ko: 글 안에 "<EOS>"가 적히고 그 뒤에도 글이 이어집니다.
#     표의 셋째 줄과 비교해 보세요. 글은 어디에서 끝나나요?
def decode(indices, idx2char):
    return "".join(idx2char[index] for index in indices)


# %% eos_included
# en: The text stops at "<EOS>", but holds it.
#     The text is to end before "<EOS>". What do the last five characters of yours say?
# ko: "<EOS>"에서 멈추지만 글에 "<EOS>"가 들어 있습니다.
#     글은 "<EOS>" 앞에서 끝나야 합니다. 결과의 마지막 다섯 글자는 무엇인가요?
def decode(indices, idx2char):
    text = ""
    for index in indices:
        text += idx2char[index]
        if idx2char[index] == "<EOS>":
            break
    return text


# %% eos_skipped
# en: "<EOS>" is left out, but the text goes on after it.
#     Is what a network puts out after "<EOS>" still part of the text?
# ko: "<EOS>"만 빼고 그 뒤를 계속 이어 붙였습니다.
#     신경망이 "<EOS>" 다음에 낸 것도 글인가요?
def decode(indices, idx2char):
    return "".join(idx2char[index] for index in indices if idx2char[index] != "<EOS>")


# %% last_eos
# en: The text ends at the last "<EOS>" instead of the first.
#     Try [0, 4, 1, 4]: which of the two ends the text?
# ko: 글이 첫 "<EOS>"가 아니라 마지막 "<EOS>"에서 끝납니다.
#     [0, 4, 1, 4]를 넣어 보세요. 글은 둘 중 어디에서 끝나나요?
def decode(indices, idx2char):
    entries = [idx2char[index] for index in indices]
    if "<EOS>" in entries:
        entries = entries[: len(entries) - 1 - entries[::-1].index("<EOS>")]
    return "".join(entry for entry in entries if entry != "<EOS>")


# %% list_returned
# en: A list of characters is returned instead of a text.
#     What are type(result) and type("hello")?
# ko: 글이 아니라 문자의 리스트를 돌려주었습니다.
#     type(결과)와 type("hello")는 각각 무엇인가요?
def decode(indices, idx2char):
    entries = [idx2char[index] for index in indices]
    return entries[: entries.index("<EOS>")] if "<EOS>" in entries else entries


# %% last_character_dropped
# en: The last entry is dropped, whatever it is.
#     Try indices without "<EOS>". Is the text whole?
# ko: 마지막 원소를 무조건 뺐습니다.
#     "<EOS>"가 없는 번호를 넣어 보세요. 글이 온전한가요?
def decode(indices, idx2char):
    text = "".join(idx2char[index] for index in indices[:-1])
    return text.split("<EOS>")[0]


# %% spaces_between
# en: There are spaces between the characters.
#     How long is the text of [0, 1]? What stands between the quotation marks before join?
# ko: 문자 사이에 빈칸이 들어갔습니다.
#     [0, 1]을 글로 바꾸면 길이가 얼마인가요? join 앞의 따옴표 안에는 무엇이 있나요?
def decode(indices, idx2char):
    entries = [idx2char[index] for index in indices]
    return " ".join(entries[: entries.index("<EOS>")] if "<EOS>" in entries else entries)


# %% backwards
# en: The text comes out from its end to its beginning.
#     Try [0, 1]. Which character should come first? Do you add the new one in front or behind?
# ko: 글이 거꾸로 나옵니다.
#     [0, 1]을 넣어 보세요. 어느 문자가 먼저여야 하나요? 새 문자를 앞에 붙이나요, 뒤에 붙이나요?
def decode(indices, idx2char):
    text = ""
    for index in indices:
        if idx2char[index] == "<EOS>":
            break
        text = idx2char[index] + text
    return text


# %% counted_from_one
# en: The indices are taken to begin with 1.
#     Which entry is idx2char[0], and which index has it?
# ko: 번호가 1부터 시작한다고 보았습니다.
#     idx2char[0]은 어느 원소이고, 그 번호는 몇 번인가요?
def decode(indices, idx2char):
    text = ""
    for index in indices:
        if idx2char[index - 1] == "<EOS>":
            break
        text += idx2char[index - 1]
    return text


# %% nothing_without_eos
# en: Without "<EOS>" nothing comes out.
#     Where does your function return when the loop comes to its end?
# ko: "<EOS>"가 없으면 아무것도 나오지 않습니다.
#     반복문이 끝까지 돌고 나면 함수는 무엇을 돌려주나요?
def decode(indices, idx2char):
    text = ""
    for index in indices:
        if idx2char[index] == "<EOS>":
            return text
        text += idx2char[index]
    return ""


# %% repeated_characters_dropped
# en: A character that comes again is left out.
#     Try the indices of "hello". How many l's come out?
# ko: 다시 나온 문자를 뺐습니다.
#     "hello"의 번호를 넣어 보세요. l이 몇 번 나오나요?
def decode(indices, idx2char):
    text = ""
    for index in indices:
        if idx2char[index] == "<EOS>":
            break
        if idx2char[index] not in text:
            text += idx2char[index]
    return text


# %% one_character_less
# en: The character before "<EOS>" is lost.
#     Try [0, 3, 4] with the vocabulary of hello. What should come out?
# ko: "<EOS>" 바로 앞의 문자가 빠졌습니다.
#     hello의 어휘로 [0, 3, 4]를 넣어 보세요. 무엇이 나와야 하나요?
def decode(indices, idx2char):
    entries = [idx2char[index] for index in indices]
    if "<EOS>" in entries:
        entries = entries[: max(entries.index("<EOS>") - 1, 0)]
    return "".join(entries)


# %% text_after_eos
# en: Whatever comes after "<EOS>" is taken for the text.
#     Which side of the first "<EOS>" is the text: before it or after it?
# ko: "<EOS>" 뒤에 오는 것을 글로 보았습니다.
#     글은 첫 "<EOS>"의 앞인가요, 뒤인가요?
def decode(indices, idx2char):
    entries = [idx2char[index] for index in indices]
    if "<EOS>" in entries:
        entries = entries[entries.index("<EOS>") + 1 :]
    return "".join(entry for entry in entries if entry != "<EOS>")
