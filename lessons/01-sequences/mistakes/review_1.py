# %% which_list_of_heights
# en: Any list is taken for sequential data.
#     Put the heights in another order. What does the new list no longer tell?
# ko: 목록이면 모두 순차 데이터로 여겼습니다.
#     키를 다른 순서로 적어 보세요. 새 목록에서 알 수 없게 된 것이 있나요?
review_1 = {"which": "a", "test": "d", "length": "a", "where": "d"}


# %% which_sorted_marks
# en: A sorted list is taken for sequential data.
#     Shuffle the marks and sort them again. Was anything in their order that is not in the marks themselves?
# ko: 정렬된 목록을 순차 데이터로 여겼습니다.
#     점수를 뒤섞었다가 다시 정렬해 보세요. 점수 자체에 없던 것이 그 순서에 담겨 있었나요?
review_1 = {"which": "c", "test": "d", "length": "a", "where": "d"}


# %% which_table
# en: A table is taken for sequential data.
#     Exchange two columns of the table, or two rows. Is anything lost?
# ko: 표를 순차 데이터로 여겼습니다.
#     표에서 두 열이나 두 행의 자리를 바꾸어 보세요. 잃는 것이 있나요?
review_1 = {"which": "d", "test": "d", "length": "a", "where": "d"}


# %% test_times_needed
# en: Order is thought to come from time only.
#     Does a sentence have times of day? What happens if its words are shuffled?
# ko: 순서는 시간에서만 온다고 여겼습니다.
#     문장에 시각이 적혀 있나요? 낱말을 뒤섞으면 어떻게 되나요?
review_1 = {"which": "b", "test": "a", "length": "a", "where": "d"}


# %% test_any_numbering
# en: Every numbering is taken for an order that matters.
#     Number the pupils of a school anew. Has anything changed that matters?
# ko: 번호가 있으면 순서가 중요하다고 여겼습니다.
#     한 학교 학생들의 번호를 새로 매겨 보세요. 중요한 것이 달라졌나요?
review_1 = {"which": "b", "test": "b", "length": "a", "where": "d"}


# %% test_varying_length
# en: A varying number of items is taken for proof that order matters.
#     Shopping baskets hold different numbers of goods. Does it matter in which order the goods lie in them?
# ko: 항목의 개수가 제각각이면 순서가 중요하다고 여겼습니다.
#     장바구니마다 물건의 개수가 다릅니다. 물건이 놓인 순서가 중요한가요?
review_1 = {"which": "b", "test": "c", "length": "a", "where": "d"}


# %% length_cut
# en: All reviews are cut to the shortest.
#     The shortest has 3 words. What is left of one that begins with 'I thought it would be dull, but'?
# ko: 모든 후기를 가장 짧은 것의 길이로 잘랐습니다.
#     가장 짧은 후기의 낱말은 3개입니다. '지루할 줄 알았는데 보다 보니'로 시작하는 후기에서는 무엇이 남나요?
review_1 = {"which": "b", "test": "d", "length": "b", "where": "d"}


# %% length_counted_words
# en: The words are only counted, so their order is lost.
#     Which rows of counts do 'good, not bad' and 'bad, not good' give?
# ko: 낱말을 세기만 하여 순서를 잃었습니다.
#     '맛은 좋고 값은 나쁘다'와 '값은 좋고 맛은 나쁘다'에서 낱말을 세면 각각 어떤 행이 되나요?
review_1 = {"which": "b", "test": "d", "length": "c", "where": "d"}


# %% length_no_mask
# en: The filling is treated as words.
#     A review of 3 words is padded to 300. Of what would a mean over its 300 places mostly consist?
# ko: 채워 넣은 것을 낱말로 다루었습니다.
#     낱말 3개짜리 후기를 300개로 패딩했습니다. 300자리를 평균하면 대부분 무엇을 평균하는 셈인가요?
review_1 = {"which": "b", "test": "d", "length": "d", "where": "d"}


# %% where_the_vocabulary
# en: The vocabulary is taken for the sequence.
#     All genes are written with A, C, G and T. What makes one different from another?
# ko: 어휘를 시퀀스로 여겼습니다.
#     모든 유전자는 A, C, G, T로 쓰여 있습니다. 한 유전자를 다른 유전자와 구별해 주는 것은 무엇인가요?
review_1 = {"which": "b", "test": "d", "length": "a", "where": "a"}


# %% where_the_patients
# en: The list of patients is taken for the sequence.
#     Would a mutation in one patient's gene disappear if the patients had come in another order?
# ko: 환자의 목록을 시퀀스로 여겼습니다.
#     환자들이 다른 순서로 왔다면 한 환자의 유전자에 있던 돌연변이가 사라지나요?
review_1 = {"which": "b", "test": "d", "length": "a", "where": "b"}


# %% where_no_time_no_order
# en: Without time there is thought to be no order.
#     Read the bases of a gene from the other end. Is it still the same gene?
# ko: 시간이 없으면 순서도 없다고 여겼습니다.
#     유전자의 염기를 반대쪽 끝에서부터 읽어 보세요. 그래도 같은 유전자인가요?
review_1 = {"which": "b", "test": "d", "length": "a", "where": "c"}


# %% order_is_time_throughout
# en: Order is taken for time, in two of the answers.
#     Look for the time in a sentence or in a gene. Which of their items could change places without harm?
# ko: 두 답에서 순서를 시간으로만 여겼습니다.
#     문장이나 유전자에서 시간을 찾아보세요. 그 항목들 가운데 자리를 바꾸어도 괜찮은 것이 있나요?
review_1 = {"which": "b", "test": "a", "length": "a", "where": "c"}
