# %% w_hh_transposed
# en: The recurrent matrix is transposed.
#     Set x = 0, the bias to 0 and the state to (1, 0, 0): which row or column of w_hh should come out, before tanh?
# ko: 순환 가중치 행렬이 전치되었습니다.
#     x = 0, 편향 = 0, 이전 상태 = (1, 0, 0)으로 두면 tanh를 적용하기 전에 w_hh의 어느 행 또는 열이 나와야 할까요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh, transpose_b=True) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% tanh_per_term
# en: tanh is taken of each term by itself.
#     Print the largest element of h for a few large random inputs. Can a tanh be 1.3?
# ko: 항마다 tanh를 따로 계산했습니다.
#     입력에 큰 난수를 여러 번 넣고 h에서 가장 큰 원소를 출력해 보세요. tanh의 값이 1.3일 수 있나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        from_input = tf.tanh(tf.matmul(inputs, self.weight_xh))
        from_state = tf.tanh(tf.matmul(states[0], self.weight_hh))
        h = from_input + from_state + tf.tanh(self.bias_h)
        return h, [h]


# %% bias_not_added
# en: The bias is made but not added.
#     Let inputs and state be all zeros, and set the bias to ones. What should the cell give, and what does yours give?
# ko: 편향을 만들었지만 더하지 않았습니다.
#     입력과 상태를 모두 0으로, 편향을 모두 1로 두어 보세요. 순환 셀은 어떤 값을 내야 하고, 지금은 어떤 값을 내나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh)
        h = tf.tanh(a)
        return h, [h]


# %% bias_no_weight
# en: The bias is not one of the layer's weights.
#     Count the arrays of cell.get_weights(). Which one is missing? How does Keras learn that a layer owns a weight?
# ko: 편향이 층의 가중치로 등록되지 않았습니다.
#     cell.get_weights()에는 배열이 몇 개 있나요? 무엇이 빠졌나요? 층이 가중치를 가지고 있다는 것을 Keras는 어떻게
#     아나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = tf.zeros(self.n_units)

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% bias_not_trainable
# en: The bias is not trainable.
#     Compare cell.trainable_weights with cell.weights. Which arrays should training change?
# ko: 편향을 학습되지 않는 가중치로 만들었습니다.
#     cell.trainable_weights와 cell.weights를 비교해 보세요. 학습할 때 어느 배열이 바뀌어야 하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", trainable=False, name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% w_hh_not_trainable
# en: The recurrent matrix is not trainable.
#     Compare cell.trainable_weights with cell.weights. Which matrix would stay as it was drawn, however long you
#     train?
# ko: 순환 가중치 행렬을 학습되지 않는 가중치로 만들었습니다.
#     cell.trainable_weights와 cell.weights를 비교해 보세요. 아무리 오래 학습해도 처음 값 그대로 남는 행렬은 어느
#     것인가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", trainable=False, name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% bias_after_tanh
# en: The bias is added after tanh.
#     Set every element of the bias to 5. How large may an element of h be?
# ko: 편향을 tanh 다음에 더했습니다.
#     편향의 원소를 모두 5로 두어 보세요. h의 원소는 얼마까지 커질 수 있어야 하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh)
        h = tf.tanh(a) + self.bias_h
        return h, [h]


# %% sigmoid
# en: The activation is a sigmoid.
#     Between which two numbers should h lie? Look for a negative element among many random inputs.
# ko: 활성화 함수로 시그모이드를 사용했습니다.
#     h의 값은 어떤 두 수 사이에 있어야 하나요? 난수 입력을 여러 번 넣어 음수인 원소가 나오는지 살펴보세요.
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.sigmoid(a)
        return h, [h]


# %% relu
# en: The activation is a ReLU.
#     In "hello", the third hidden value at time step 3 is -0.879. Could your cell ever give it?
# ko: 활성화 함수로 ReLU를 사용했습니다.
#     "hello"의 3단계에서 세 번째 은닉 유닛의 값은 -0.879입니다. 이 순환 셀에서 그런 값이 나올 수 있나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.nn.relu(a)
        return h, [h]


# %% no_activation
# en: There is no activation function.
#     Make the inputs a hundred times larger. How large may an element of h become?
# ko: 활성화 함수가 없습니다.
#     입력을 100배로 키워 보세요. h의 원소는 얼마까지 커져도 되나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h = tf.matmul(inputs, self.weight_xh) + tf.matmul(states[0], self.weight_hh) + self.bias_h
        return h, [h]


# %% state_ignored
# en: The previous state is not used.
#     Call the cell twice with the same inputs and two different states. What changes?
# ko: 이전 상태를 사용하지 않았습니다.
#     입력은 그대로 두고 상태만 바꾸어 순환 셀을 두 번 호출해 보세요. 무엇이 달라지나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h = tf.tanh(tf.matmul(inputs, self.weight_xh) + self.bias_h)
        return h, [h]


# %% state_without_weights
# en: The previous state is added without its weights.
#     Set weight_hh to all zeros. Should the previous state still make a difference?
# ko: 이전 상태에 가중치를 곱하지 않고 더했습니다.
#     weight_hh를 모두 0으로 두어 보세요. 그래도 이전 상태가 결과에 영향을 주어야 할까요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + h_prev + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% recurrent_term_outside_tanh
# en: The term of the previous state stands outside tanh.
#     Let weight_hh be 10 times the identity and the state (1, 1, 1). Is h a value that tanh can give?
# ko: 이전 상태의 항이 tanh 밖에 있습니다.
#     weight_hh를 단위 행렬의 10배로, 이전 상태를 (1, 1, 1)로 두어 보세요. h는 tanh가 낼 수 있는 값인가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h = tf.tanh(tf.matmul(inputs, self.weight_xh) + self.bias_h) + tf.matmul(states[0], self.weight_hh)
        return h, [h]


# %% old_state_returned
# en: The cell hands on the old state instead of the new one.
#     The second thing that call returns is what the next time step receives as states. Run two steps: has the second
#     one heard of the first input?
# ko: 새 상태가 아니라 이전 상태를 넘겨줍니다.
#     call이 두 번째로 돌려주는 것이 다음 시간 단계의 states가 됩니다. 두 단계를 실행해 보세요. 두 번째 단계에 첫 입력의
#     흔적이 남아 있나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, states


# %% pre_activation_as_state
# en: The state that is handed on is the value before tanh.
#     Print both things that call returns for a large input. What should the next time step receive as h(t-1)?
# ko: tanh를 적용하기 전의 값을 상태로 넘겨줍니다.
#     큰 입력을 넣고 call이 돌려주는 두 가지를 출력해 보세요. 다음 시간 단계는 h(t-1)로 어느 것을 받아야 하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [a]


# %% pre_activation_as_output
# en: The output is the value before tanh.
#     Print both things that call returns. In this cell, what is the difference between its output and its new state?
# ko: tanh를 적용하기 전의 값을 출력으로 돌려주었습니다.
#     call이 돌려주는 두 가지를 출력해 보세요. 이 순환 셀에서 출력과 새 상태는 서로 달라야 하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return a, [h]


# %% only_h_returned
# en: call returns the output only.
#     keras.layers.RNN expects two things from a cell. One is the output; what does it need for the next time step?
# ko: call이 출력만 돌려줍니다.
#     keras.layers.RNN은 순환 셀에서 두 가지를 받습니다. 하나는 출력입니다. 다음 시간 단계를 계산하려면 무엇이 더
#     필요한가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h


# %% output_and_state_swapped
# en: The list stands around the output, not around the state.
#     Print the types of the two things that call returns. Which of them may be a list, as a cell may have several
#     states?
# ko: 상태가 아니라 출력을 리스트에 담았습니다.
#     call이 돌려주는 두 가지의 자료형을 출력해 보세요. 순환 셀의 상태는 여러 개일 수도 있습니다. 그렇다면
#     리스트에 담아야 하는 것은 어느 쪽인가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return [h], h


# %% states_not_unpacked
# en: The list of states is used as if it were the state.
#     Print len(states), and the shape of h for a batch of 2. Where does the extra axis come from?
# ko: 상태의 리스트를 상태 자체처럼 사용했습니다.
#     len(states)를 출력하고, 배치 크기가 2일 때 h의 형태도 출력해 보세요. 더 생긴 축은 어디에서 왔나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% old_and_new_state_returned
# en: Both the old state and the new one are handed on.
#     How many states does state_size announce, and how many does call return? Which one does the next step need?
# ko: 이전 상태와 새 상태를 모두 넘겨줍니다.
#     state_size에 따르면 상태는 몇 개이고, call은 몇 개를 돌려주나요? 다음 단계에는 어느 것이 필요한가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h_prev, h]


# %% w_hh_first
# en: The recurrent matrix is made before the input matrix.
#     Build a cell with 4 inputs and 3 units and print the shapes of get_weights(). In which order do w_xh, w_hh and
#     b_h stand, and in which order should they?
# ko: 순환 가중치 행렬을 입력 가중치 행렬보다 먼저 만들었습니다.
#     입력이 4개, 유닛이 3개인 순환 셀을 만들고 get_weights()에 있는 배열의 형태를 출력해 보세요. w_xh, w_hh, b_h는
#     어떤 순서이고, 어떤 순서여야 하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% bias_before_w_hh
# en: The bias is made before the recurrent matrix.
#     Print the shapes of get_weights(). In which order does set_weights([w_xh, w_hh, b_h]) need them?
# ko: 편향을 순환 가중치 행렬보다 먼저 만들었습니다.
#     get_weights()에 있는 배열의 형태를 출력해 보세요. set_weights([w_xh, w_hh, b_h])를 쓰려면 어떤 순서여야 하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% w_xh_axes_swapped
# en: weight_xh has its axes the other way round.
#     Build a cell with 4 inputs and 3 units. Which shape should weight_xh have, so that x @ w_xh gives one number a
#     unit?
# ko: weight_xh의 두 축이 서로 바뀌었습니다.
#     입력이 4개, 유닛이 3개인 순환 셀을 만들어 보세요. x @ w_xh가 유닛마다 수 하나를 내려면 weight_xh의 형태는
#     무엇이어야 하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(self.n_units, input_shape[-1]), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh, transpose_b=True) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% bias_as_row
# en: The bias has two axes.
#     Print the shape of the last array of get_weights(). Which shape has b_h in 02-forward? Would set_weights take it?
# ko: 편향에 축이 두 개 있습니다.
#     get_weights()의 마지막 배열의 형태를 출력해 보세요. 02-forward에서 b_h의 형태는 무엇이었나요? set_weights가
#     이런 편향을 받아들일까요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(1, self.n_units), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% one_bias_for_all_units
# en: All units share one bias.
#     How many numbers does your bias hold for 3 units, and how many does b_h of "hello" hold?
# ko: 모든 유닛이 편향 하나를 함께 씁니다.
#     유닛이 3개일 때 편향에 든 수는 몇 개인가요? "hello"의 b_h에는 몇 개가 들어 있나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(1,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% weights_untracked
# en: The layer does not know its weights.
#     What does cell.get_weights() give? Which method of a layer makes a weight and registers it at the same time?
# ko: 층이 자기 가중치를 알지 못합니다.
#     cell.get_weights()의 결과는 무엇인가요? 가중치를 만들면서 동시에 층에 등록해 주는 메서드는 무엇인가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        n_inputs = input_shape[-1]
        self.weight_xh = tf.Variable(keras.initializers.GlorotNormal()((n_inputs, self.n_units)))
        self.weight_hh = tf.Variable(keras.initializers.Orthogonal()((self.n_units, self.n_units)))
        self.bias_h = tf.Variable(tf.zeros(self.n_units))

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% numpy_in_call
# en: call computes with NumPy, so no gradient comes through.
#     Take the gradient of sum(h) with tf.GradientTape. What does it say for weight_hh? Which operations can the tape
#     see?
# ko: call에서 NumPy로 계산하여 기울기가 전해지지 않습니다.
#     tf.GradientTape로 h의 합의 기울기를 구해 보세요. weight_hh의 기울기는 무엇인가요? 테이프는 어떤 연산을 기록할 수
#     있나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        x, h_prev = np.asarray(inputs), np.asarray(states[0])
        w_xh, w_hh, b_h = self.get_weights()
        h = tf.convert_to_tensor(np.tanh(x @ w_xh + h_prev @ w_hh + b_h))
        return h, [h]


# %% initializers_swapped
# en: The two initializers are swapped.
#     For which matrix should W.T @ W be the identity at the start: the one that is applied once to an input, or the
#     one that is applied again at every time step?
# ko: 두 initializer가 서로 바뀌었습니다.
#     처음에 W.T @ W가 단위 행렬이 되어야 하는 W는 어느 행렬인가요? 입력에 한 번 곱하는 행렬인가요, 시간 단계마다 거듭
#     곱하는 행렬인가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="orthogonal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="glorot_normal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% w_xh_uniform
# en: weight_xh is drawn from a uniform distribution.
#     Draw a histogram of weight_xh of a large cell: is it flat, or a bell? What does Keras take when no initializer is
#     named?
# ko: weight_xh를 균등 분포에서 뽑았습니다.
#     큰 순환 셀을 만들어 weight_xh의 히스토그램을 그려 보세요. 평평한가요, 종 모양인가요? initializer를 적지 않으면
#     Keras는 무엇을 쓰나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_uniform", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% w_xh_small_normal
# en: The spread of weight_xh does not depend on its size.
#     Print the standard deviation of weight_xh for a small cell and for a large one. Which rule does Glorot follow?
# ko: weight_xh의 퍼진 정도가 크기에 따라 달라지지 않습니다.
#     작은 순환 셀과 큰 순환 셀에서 weight_xh의 표준편차를 출력해 보세요. Glorot은 표준편차를 어떤 규칙으로 정하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="random_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% w_hh_glorot
# en: weight_hh is not orthogonal at the start.
#     Print weight_hh.T @ weight_hh of a new cell. How long is a state after many multiplications by this matrix?
# ko: 처음 만들어진 weight_hh가 직교 행렬이 아닙니다.
#     새로 만든 순환 셀에서 weight_hh의 전치와 weight_hh의 곱을 출력해 보세요. 이 행렬을 여러 번 곱하면 상태의 길이는
#     어떻게 되나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="glorot_normal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% w_hh_identity
# en: weight_hh is the identity at the start, not a random orthogonal matrix.
#     Make two cells and print their weight_hh. Should they be the same? Does each unit hear of the others?
# ko: weight_hh가 무작위 직교 행렬이 아니라 단위 행렬에서 시작합니다.
#     순환 셀을 두 개 만들어 weight_hh를 출력해 보세요. 둘이 같아야 하나요? 한 유닛의 상태가 다른 유닛에 전해지나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="identity", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% bias_ones
# en: The bias starts at one.
#     What does a new cell give for inputs and a state of zeros? What should it give before it has learnt anything?
# ko: 편향이 1에서 시작합니다.
#     새로 만든 순환 셀에 0인 입력과 0인 상태를 넣으면 무엇이 나오나요? 아직 아무것도 배우지 않은 순환 셀은 무엇을 내야
#     하나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="ones", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% bias_random
# en: The bias starts at random numbers.
#     Print the bias of a new cell. What does Keras take when no initializer is named?
# ko: 편향이 난수에서 시작합니다.
#     새로 만든 순환 셀의 편향을 출력해 보세요. initializer를 적지 않으면 Keras는 무엇을 쓰나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% state_on_self
# en: The cell keeps the state on itself.
#     Call the cell twice with the same inputs and the same states. Is the answer the same? Who carries the state from
#     one time step to the next: the cell, or the RNN layer around it?
# ko: 순환 셀이 상태를 스스로 간직합니다.
#     같은 입력과 같은 상태로 순환 셀을 두 번 호출해 보세요. 결과가 같나요? 상태를 다음 시간 단계로 나르는 것은 순환
#     셀인가요, 순환 셀을 감싼 RNN 층인가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units
        self.h = None

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(input_shape[-1], self.n_units), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(self.n_units, self.n_units), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        if self.h is None:
            self.h = states[0]
        self.h = tf.tanh(tf.matmul(inputs, self.weight_xh) + tf.matmul(self.h, self.weight_hh) + self.bias_h)
        return self.h, [self.h]


# %% weights_shared_by_the_class
# en: Two cells share their weights.
#     Make two cells of the same size and set the weights of one. What happens to the other? What belongs to a class,
#     and what to an object?
# ko: 서로 다른 순환 셀이 가중치를 함께 씁니다.
#     크기가 같은 순환 셀을 두 개 만들고 한 순환 셀의 가중치만 바꾸어 보세요. 다른 순환 셀은 어떻게 되나요? 클래스에
#     속하는 것과 객체에 속하는 것은 각각 무엇인가요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        n = self.n_units
        shapes = {"weight_xh": (input_shape[-1], n), "weight_hh": (n, n), "bias_h": (n,)}
        rules = {"weight_xh": "glorot_normal", "weight_hh": "orthogonal", "bias_h": "zeros"}
        for name, shape in shapes.items():
            if (name, shape) not in RNNCell.made:
                RNNCell.made[name, shape] = self.add_weight(shape=shape, initializer=rules[name], name=name)
            setattr(self, name, RNNCell.made[name, shape])

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


RNNCell.made = {}


# %% sizes_hard_coded
# en: The sizes of "hello" are written into the cell.
#     Make a cell with 4 units and build it for 2 inputs. Which shapes have its weights? Where do both sizes stand in
#     build?
# ko: "hello"의 크기가 순환 셀에 그대로 적혀 있습니다.
#     유닛이 4개인 순환 셀을 만들어 입력 2개에 맞게 build해 보세요. 가중치의 형태는 무엇인가요? build에서 두 크기는
#     각각 어디에서 알 수 있나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        self.weight_xh = self.add_weight(
            shape=(5, 3), initializer="glorot_normal", name="weight_xh"
        )
        self.weight_hh = self.add_weight(
            shape=(3, 3), initializer="orthogonal", name="weight_hh"
        )
        self.bias_h = self.add_weight(shape=(3,), initializer="zeros", name="bias_h")

    def call(self, inputs, states):
        h_prev = states[0]
        a = tf.matmul(inputs, self.weight_xh) + tf.matmul(h_prev, self.weight_hh) + self.bias_h
        h = tf.tanh(a)
        return h, [h]


# %% keras_cell_inside
# en: Keras's own cell does the work.
#     Which three arrays does a time step need, and which formula joins them? Write these out without SimpleRNNCell.
# ko: Keras에 이미 있는 순환 셀이 계산을 대신합니다.
#     한 시간 단계에는 어떤 배열 세 개가 필요하고, 어떤 식으로 이어지나요? SimpleRNNCell 없이 직접 적어 보세요.
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units
        self.cell = keras.layers.SimpleRNNCell(n_units, kernel_initializer="glorot_normal")

    def call(self, inputs, states):
        return self.cell(inputs, states)


# %% dense_inside
# en: Two Dense layers hold the weights.
#     Print the shapes of get_weights(), and W.T @ W of the recurrent matrix of a new cell. Does either agree with the
#     text?
# ko: Dense 층 두 개가 가중치를 가지고 있습니다.
#     get_weights()에 있는 배열의 형태를 출력하고, 새로 만든 순환 셀의 순환 가중치 행렬 W로 W.T @ W도 출력해
#     보세요. 문제에 적힌 것과 같나요?
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units
        self.from_input = keras.layers.Dense(n_units)
        self.from_state = keras.layers.Dense(n_units, use_bias=False)

    def call(self, inputs, states):
        h = tf.tanh(self.from_input(inputs) + self.from_state(states[0]))
        return h, [h]
