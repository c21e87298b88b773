# %% first_included
# en: The result begins with the character that was given.
#     Ask for one character with max_length = 1. How many do you get, and which of them did the network choose?
# ko: 결과가 처음에 준 문자로 시작합니다.
#     max_length = 1로 두고 호출해 보세요. 문자가 몇 개 나오고, 그 가운데 신경망이 고른 것은 무엇인가요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, h = [first], h0
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(chars[-1])]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        chars.append(vocab[np.argmax(step_output(h, w_hy, b_y))])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% ready_made
# en: Ready-made functions of TensorFlow are used.
#     The values may well be right, but use NumPy here. What takes the place of tf.one_hot and tf.argmax?
# ko: TensorFlow에 이미 있는 함수를 사용했습니다.
#     값은 맞더라도 여기서는 NumPy로 작성해야 합니다. tf.one_hot과 tf.argmax 대신 무엇을 쓸 수 있나요?
import tensorflow as tf


def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, i, h = [], vocab.index(first), h0
    for _ in range(max_length):
        x = tf.one_hot([i], len(vocab), dtype=tf.float64).numpy()
        h = step_forward(x, h, w_xh, w_hh, b_h)
        i = int(tf.argmax(step_output(h, w_hy, b_y)[0]))
        chars.append(vocab[i])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% first_included_and_counted
# en: The character that was given stands in the result and counts towards max_length.
#     Ask for one character with max_length = 1. Did the network do anything at all?
# ko: 처음에 준 문자가 결과에 들어 있고 max_length에도 포함되었습니다.
#     max_length = 1로 두고 호출해 보세요. 신경망이 한 번이라도 계산을 했나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, h = [first], h0
    while len(chars) < max_length and chars[-1] != "<EOS>":
        x = one_hot(np.array([vocab.index(chars[-1])]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        chars.append(vocab[np.argmax(step_output(h, w_hy, b_y))])
    return chars


# %% one_too_few
# en: One character too few comes out.
#     Set max_length = 1 and print the length of the result. Which characters does your loop count?
# ko: 문자가 하나 적게 나옵니다.
#     max_length = 1로 두고 결과의 길이를 출력해 보세요. 반복문은 어떤 문자들을 세고 있나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, h = [first], h0
    while len(chars) < max_length and chars[-1] != "<EOS>":
        x = one_hot(np.array([vocab.index(chars[-1])]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        chars.append(vocab[np.argmax(step_output(h, w_hy, b_y))])
    return chars[1:]


# %% one_too_many
# en: One character too many comes out.
#     Set max_length = 1 and print the length of the result. How many are there when your loop looks for the last time?
# ko: 문자가 하나 많이 나옵니다.
#     max_length = 1로 두고 결과의 길이를 출력해 보세요. 반복 조건을 마지막으로 통과할 때 문자가 이미 몇 개 있나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char, h = [], first, h0
    while len(chars) <= max_length and char != "<EOS>":
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        chars.append(char)
    return chars


# %% eos_left_out
# en: "<EOS>" is not in the result.
#     How can a reader tell whether the text came to its end or was cut off at max_length?
# ko: 결과에 "<EOS>"가 없습니다.
#     결과만 보고 글이 끝난 것인지 max_length에서 잘린 것인지 구별할 수 있나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char, h = [], first, h0
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        if char == "<EOS>":
            break
        chars.append(char)
    return chars


# %% does_not_stop
# en: The network goes on after "<EOS>".
#     Generate from "h" with max_length = 10. What stands behind "<EOS>"?
# ko: "<EOS>"가 나온 뒤에도 계속 생성합니다.
#     max_length = 10으로 두고 "h"에서 생성해 보세요. "<EOS>" 뒤에는 무엇이 있나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char, h = [], first, h0
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        chars.append(char)
    return chars


# %% eos_always_added
# en: "<EOS>" is put at the end of every result.
#     Generate from "h" with max_length = 2. Did the network say "<EOS>"?
# ko: 모든 결과의 끝에 "<EOS>"를 붙였습니다.
#     max_length = 2로 두고 "h"에서 생성해 보세요. 신경망이 "<EOS>"를 출력했나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char, h = [], first, h0
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        if char == "<EOS>":
            break
        chars.append(char)
    chars.append("<EOS>")
    return chars


# %% first_read_every_time
# en: Every step reads the first character again.
#     Print the input of each step. What should the second step read?
# ko: 모든 단계에서 첫 문자를 다시 읽습니다.
#     각 단계의 입력을 출력해 보세요. 두 번째 단계는 무엇을 읽어야 하나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    x = one_hot(np.array([vocab.index(first)]), len(vocab))
    chars, h = [], h0
    for _ in range(max_length):
        h = step_forward(x, h, w_xh, w_hh, b_h)
        chars.append(vocab[np.argmax(step_output(h, w_hy, b_y))])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% state_not_carried
# en: Every step starts again from h0.
#     From "h" comes "e", "l", "l", "o". Can a network without memory ever say something else after its second "l"?
# ko: 모든 단계가 h0에서 다시 시작합니다.
#     "h" 다음에는 "e", "l", "l", "o"가 나옵니다. 기억이 없는 신경망이 두 번째 "l" 다음에 다른 문자를 낼 수 있나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char = [], first
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h0, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        chars.append(char)
        if char == "<EOS>":
            break
    return chars


# %% h0_ignored
# en: The network always starts from zero, whatever h0 is.
#     Call it with several very different h0. Does any answer change?
# ko: h0이 무엇이든 항상 0인 상태에서 시작합니다.
#     h0을 크게 바꾸어 가며 여러 번 호출해 보세요. 결과가 달라지는 경우가 있나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char, h = [], first, np.zeros((1, len(b_h)))
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        chars.append(char)
        if char == "<EOS>":
            break
    return chars


# %% y_from_previous_state
# en: Each output is computed from the state before the step.
#     Start from two different characters with max_length = 1. Does the answer ever change?
# ko: 각 출력을 그 단계 이전의 상태로 계산했습니다.
#     max_length = 1로 두고 서로 다른 문자에서 시작해 보세요. 결과가 달라지는 경우가 있나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char, h = [], first, h0
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        y = step_output(h, w_hy, b_y)
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(y)]
        chars.append(char)
        if char == "<EOS>":
            break
    return chars


# %% probabilities_fed_back
# en: The probabilities are fed back as the next input.
#     Print the input of the second step. What do the inputs of "hello" look like?
# ko: 확률을 그대로 다음 입력으로 넣었습니다.
#     두 번째 단계의 입력을 출력해 보세요. "hello"의 입력은 어떻게 생겼나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    x = one_hot(np.array([vocab.index(first)]), len(vocab))
    chars, h = [], h0
    for _ in range(max_length):
        h = step_forward(x, h, w_xh, w_hh, b_h)
        x = softmax(step_output(h, w_hy, b_y))
        chars.append(vocab[np.argmax(x)])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% logits_fed_back
# en: The logits are fed back as the next input.
#     Print the input of the second step. Which values may stand in an input of this network?
# ko: 로짓을 그대로 다음 입력으로 넣었습니다.
#     두 번째 단계의 입력을 출력해 보세요. 이 신경망의 입력에는 어떤 값들이 들어갈 수 있나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    x = one_hot(np.array([vocab.index(first)]), len(vocab))
    chars, h = [], h0
    for _ in range(max_length):
        h = step_forward(x, h, w_xh, w_hh, b_h)
        x = step_output(h, w_hy, b_y)
        chars.append(vocab[np.argmax(x)])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% h0_overwritten
# en: The caller's h0 is overwritten.
#     Generate twice with the same arguments. Are the two texts equal? Print h0 in between.
# ko: 인자로 받은 h0을 덮어썼습니다.
#     같은 인자로 두 번 생성해 보세요. 두 결과가 같나요? 두 호출 사이에 h0을 출력해 보세요.
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char = [], first
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h0[:] = step_forward(x, h0, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h0, w_hy, b_y))]
        chars.append(char)
        if char == "<EOS>":
            break
    return chars


# %% vocabulary_of_hello
# en: The vocabulary of "hello" takes the place of the argument vocab.
#     Call it with vocab = ["o", "l", "e", "h", "<EOS>"]. Which number should "o" have there, and which has it in VOCAB?
# ko: 인자 vocab 대신 "hello"의 어휘 VOCAB을 사용했습니다.
#     vocab = ["o", "l", "e", "h", "<EOS>"]로 호출해 보세요. 여기서 "o"는 몇 번이어야 하고, VOCAB에서는 몇 번인가요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, h = [], h0
    index = VOCAB.index(first)
    for _ in range(max_length):
        h = step_forward(one_hot([index], len(VOCAB)), h, w_xh, w_hh, b_h)
        char = VOCAB[np.argmax(step_output(h, w_hy, b_y))]
        chars.append(char)
        if char == "<EOS>":
            break
        index = VOCAB.index(char)
    return chars


# %% vocabulary_of_hello_but_its_length
# en: Of the argument vocab only the length is used; the characters are those of "hello".
#     Call it with vocab = ["o", "l", "e", "h", "<EOS>"]. Which number should "o" have there, and which has it in VOCAB?
# ko: 인자 vocab에서는 길이만 쓰고, 문자는 "hello"의 어휘 VOCAB에서 찾았습니다.
#     vocab = ["o", "l", "e", "h", "<EOS>"]로 호출해 보세요. 여기서 "o"는 몇 번이어야 하고, VOCAB에서는 몇 번인가요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, h = [], h0
    index = VOCAB.index(first)
    for _ in range(max_length):
        h = step_forward(one_hot([index], len(vocab)), h, w_xh, w_hh, b_h)
        char = VOCAB[np.argmax(step_output(h, w_hy, b_y))]
        chars.append(char)
        if char == "<EOS>":
            break
        index = VOCAB.index(char)
    return chars


# %% read_with_the_vocabulary_of_hello
# en: The first character is numbered by the vocabulary of "hello", not by the argument vocab.
#     Call it with vocab = ["o", "l", "e", "h", "<EOS>"]. Which number should "o" have there, and which do you give it?
# ko: 첫 문자의 번호를 인자 vocab이 아니라 "hello"의 어휘 VOCAB에서 찾았습니다.
#     vocab = ["o", "l", "e", "h", "<EOS>"]로 호출해 보세요. 여기서 "o"는 몇 번이어야 하고, 지금은 몇 번인가요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, h = [], h0
    index = VOCAB.index(first)
    for _ in range(max_length):
        h = step_forward(one_hot([index], len(vocab)), h, w_xh, w_hh, b_h)
        index = np.argmax(step_output(h, w_hy, b_y))
        chars.append(vocab[index])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% answered_with_the_vocabulary_of_hello
# en: The characters that come out are those of "hello", not of the argument vocab.
#     Call it with a vocabulary of Korean characters. Which characters may the answer have?
# ko: 출력할 문자를 인자 vocab이 아니라 "hello"의 어휘 VOCAB에서 골랐습니다.
#     한글로 된 어휘를 넣어 호출해 보세요. 결과에는 어떤 문자들이 나와야 하나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, h = [], h0
    index = vocab.index(first)
    while len(chars) < max_length:
        h = step_forward(one_hot([index], len(vocab)), h, w_xh, w_hh, b_h)
        index = np.argmax(step_output(h, w_hy, b_y))
        chars.append(VOCAB[index])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% joined_to_a_string
# en: The characters are joined to one string.
#     What are type(result) and len(result)? How many characters did the network choose?
# ko: 문자들을 하나의 문자열로 이어 붙였습니다.
#     type(result)와 len(result)는 무엇인가요? 신경망은 문자를 몇 개 골랐나요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    text, char, h = "", first, h0
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        text += char
        if char == "<EOS>":
            break
    return text


# %% eos_not_counted
# en: "<EOS>" does not count towards max_length.
#     Generate from "h" with max_length = 4 and then with 5. Which of the two may hold "<EOS>"?
# ko: "<EOS>"를 max_length에 포함하지 않았습니다.
#     "h"에서 max_length를 4와 5로 두고 각각 생성해 보세요. 둘 가운데 "<EOS>"가 들어 있어도 되는 것은 어느 쪽인가요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char, h = [], first, h0
    while char != "<EOS>":
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        if char != "<EOS>" and len(chars) == max_length:
            break
        chars.append(char)
    return chars


# %% letters_a_to_z_only
# en: Whatever is no letter from a to z ends the text.
#     Take a vocabulary of Korean characters and "<EOS>". How many entries come out, and is the last one "<EOS>"?
# ko: a부터 z까지의 글자가 아니면 글이 끝난 것으로 처리했습니다.
#     어휘를 한글과 "<EOS>"로 두어 보세요. 결과는 몇 개이고, 마지막 원소가 "<EOS>"인가요?
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars, char, h = [], first, h0
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        chars.append(char)
        if not "a" <= char <= "z":
            break
    return chars


# %% one_list_for_all_calls
# en: All calls return the same list.
#     Keep the result for one character, then generate from another. Is the list you kept still the same?
# ko: 모든 호출이 같은 리스트를 돌려줍니다.
#     한 문자에서 생성한 결과를 변수에 담아 두고, 다른 문자에서 다시 생성해 보세요. 담아 둔 리스트가 그대로인가요?
chars = []


def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars.clear()
    char, h = first, h0
    for _ in range(max_length):
        x = one_hot(np.array([vocab.index(char)]), len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        char = vocab[np.argmax(step_output(h, w_hy, b_y))]
        chars.append(char)
        if char == "<EOS>":
            break
    return chars
