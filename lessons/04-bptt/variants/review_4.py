# %% literal
# en: The four letters between the quotation marks of the dictionary.
# ko: 사전의 따옴표 사이에 네 글자를 씁니다.
review_4 = {"difference": "c", "sum": "b", "error": "d", "length": "a"}

# %% keywords
# en: The dictionary is made by dict(...) with keywords.
# ko: 키워드 인수로 dict(...)를 불러 사전을 만듭니다.
review_4 = dict(length="a", error="d", sum="b", difference="c")

# %% loop
# en: The empty dictionary of the page stays; a loop over zip writes the letters below it.
# ko: 본문의 빈 사전을 그대로 두고, 그 아래에서 zip을 도는 반복문으로 글자를 씁니다.
review_4 = {"difference": "", "sum": "", "error": "", "length": ""}
for question, letter in zip(review_4, "cbda"):
    review_4[question] = letter
