# %% literal
# en: The letters between the quotation marks of the dictionary.
# ko: 딕셔너리의 따옴표 사이에 글자를 씁니다.
review_2 = {"recurrence": "b", "state": "c", "sharing": "d", "hello": "b"}

# %% keywords
# en: The dictionary is made by dict(...) with keywords.
# ko: dict(...)를 키워드 인자로 호출하여 딕셔너리를 만듭니다.
review_2 = dict(hello="b", sharing="d", state="c", recurrence="b")

# %% loop
# en: The empty dictionary of the page stays; a loop over zip writes the letters below it.
# ko: 본문의 빈 딕셔너리를 그대로 두고, 그 아래에서 zip을 도는 반복문으로 글자를 씁니다.
review_2 = {"recurrence": "", "state": "", "sharing": "", "hello": ""}
for question, letter in zip(review_2, "bcdb"):
    review_2[question] = letter
