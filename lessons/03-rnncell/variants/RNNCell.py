# %% keras_ops
# en: keras.ops, keyword arguments, built set by hand.
# ko: keras.ops, 키워드 인자, built를 직접 설정.
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        n_inputs = input_shape[-1]
        self.weight_xh = self.add_weight(name="weight_xh", shape=(n_inputs, self.n_units), initializer="glorot_normal")
        self.weight_hh = self.add_weight(name="weight_hh", shape=(self.n_units, self.n_units), initializer="orthogonal")
        self.bias_h = self.add_weight(name="bias_h", shape=(self.n_units,), initializer="zeros")
        self.built = True

    def call(self, inputs, states):
        from_input = keras.ops.matmul(inputs, self.weight_xh)
        from_state = keras.ops.matmul(states[0], self.weight_hh)
        h = keras.ops.tanh(from_input + from_state + self.bias_h)
        return h, [h]


# %% positional
# en: add_weight with positional arguments, initializer objects, @, tuples for the states.
# ko: 위치 인자를 쓴 add_weight, initializer 객체, @, 튜플로 된 상태.
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        self.n_units = n_units
        self.state_size = (n_units,)
        super().__init__(**kwargs)

    def build(self, input_shape):
        super().build(input_shape)
        self.weight_xh = self.add_weight((input_shape[-1], self.n_units), keras.initializers.GlorotNormal())
        self.weight_hh = self.add_weight((self.n_units, self.n_units), keras.initializers.Orthogonal())
        self.bias_h = self.add_weight((self.n_units,), keras.initializers.Zeros())

    def call(self, inputs, states):
        (h_prev,) = states
        h = tf.math.tanh(inputs @ self.weight_xh + h_prev @ self.weight_hh + self.bias_h)
        return h, (h,)


# %% bare_state
# en: The new state without a list, state_size as a property, the weights made in a loop.
# ko: 리스트에 담지 않은 새 상태, 프로퍼티로 쓴 state_size, 반복문으로 만든 가중치.
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units

    @property
    def state_size(self):
        return self.n_units

    def build(self, input_shape):
        n = self.n_units
        shapes = {"weight_xh": (input_shape[-1], n), "weight_hh": (n, n), "bias_h": (n,)}
        rules = {"weight_xh": "GlorotNormal", "weight_hh": "Orthogonal", "bias_h": "Zeros"}
        for name, shape in shapes.items():
            setattr(self, name, self.add_weight(name=name, shape=shape, initializer=rules[name], trainable=True))

    def call(self, inputs, states):
        a = tf.nn.bias_add(tf.matmul(inputs, self.weight_xh), self.bias_h)
        h = tf.nn.tanh(a + tf.matmul(states[0], self.weight_hh))
        return h, h


# %% concatenated
# en: One product of the concatenated input and state, an activation object, lists for the shapes.
# ko: 이어 붙인 입력과 상태의 곱 하나, 활성화 객체, 리스트로 쓴 형태.
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, activation="tanh", **kwargs):
        super().__init__(**kwargs)
        self.n_units = int(n_units)
        self.state_size = [self.n_units]
        self.activation = keras.activations.get(activation)

    def build(self, input_shape):
        normal, orthogonal = keras.initializers.get("glorot_normal"), keras.initializers.get("orthogonal")
        self.weight_xh = self.add_weight(shape=[input_shape[-1], self.n_units], initializer=normal)
        self.weight_hh = self.add_weight(shape=[self.n_units, self.n_units], initializer=orthogonal)
        self.bias_h = self.add_weight(shape=[self.n_units], initializer=keras.initializers.Constant(0.0))

    def call(self, inputs, states, training=None):
        both = keras.ops.concatenate([inputs, states[0]], axis=-1)
        weights = keras.ops.concatenate([self.weight_xh, self.weight_hh], axis=0)
        h = self.activation(keras.ops.add(keras.ops.dot(both, weights), self.bias_h))
        return h, [h]


# %% einsum
# en: Two einsums, tanh written out by exp.
# ko: einsum 두 번, exp로 풀어 쓴 tanh.
class RNNCell(keras.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units, self.state_size = n_units, n_units

    def build(self, input_shape):
        D, H = input_shape[-1], self.n_units
        self.weight_xh = self.add_weight(shape=(D, H), initializer=keras.initializers.glorot_normal())
        self.weight_hh = self.add_weight(shape=(H, H), initializer=keras.initializers.orthogonal())
        self.bias_h = self.add_weight(shape=(H,), initializer="zeros")

    def call(self, inputs, states):
        a = tf.einsum("bi,ih->bh", inputs, self.weight_xh) + tf.einsum("bk,kh->bh", states[0], self.weight_hh)
        e = tf.exp(-2.0 * tf.abs(a + self.bias_h))
        h = tf.sign(a + self.bias_h) * (1 - e) / (1 + e)
        return h, [tf.identity(h)]


# %% helper_methods
# en: A helper makes the weights, a method makes the step; output_size, get_initial_state and get_config too.
# ko: 도우미 함수로 가중치를, 메서드로 한 단계를 만들고, output_size, get_initial_state, get_config도 둔 경우.
class RNNCell(keras.layers.Layer):
    """One time step of a recurrent network."""

    def __init__(self, n_units, name=None, **kwargs):
        super().__init__(name=name, **kwargs)
        self.n_units = n_units
        self.state_size = n_units
        self.output_size = n_units

    def build(self, input_shape):
        def weight(name, rule, *shape):
            return self.add_weight(name=name, shape=shape, initializer=rule, dtype="float32")

        self.w_xh = self.weight_xh = weight("weight_xh", "glorot_normal", input_shape[1], self.n_units)
        self.w_hh = self.weight_hh = weight("weight_hh", "orthogonal", self.n_units, self.n_units)
        self.b_h = self.bias_h = weight("bias_h", "zeros", self.n_units)

    def get_initial_state(self, batch_size=None):
        return [keras.ops.zeros((batch_size, self.n_units))]

    def get_config(self):
        return {**super().get_config(), "n_units": self.n_units}

    def step(self, x, h_prev):
        return tf.tanh(tf.add_n([x @ self.w_xh, h_prev @ self.w_hh]) + self.b_h)

    def call(self, inputs, states):
        h = self.step(inputs, states[0])
        return h, [h]


# %% variance_scaling
# en: VarianceScaling as glorot normal, a list as a shape, the same tensor returned twice.
# ko: Glorot 정규 분포를 VarianceScaling으로, 형태를 리스트로, 같은 텐서를 두 번 돌려주는 경우.
class RNNCell(keras.layers.Layer):
    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        self.n_units = n_units
        self.state_size = n_units

    def build(self, input_shape):
        if self.built:
            return
        n_inputs = input_shape[-1]
        scaled = keras.initializers.VarianceScaling(scale=1.0, mode="fan_avg", distribution="truncated_normal")
        self.weight_xh = self.add_weight((n_inputs, self.n_units), scaled)
        self.weight_hh = self.add_weight((self.n_units, self.n_units), keras.initializers.Orthogonal(gain=1.0))
        self.bias_h = self.add_weight([self.n_units], "zeros")
        self.built = True

    def call(self, inputs, states):
        h_prev = states[0] if isinstance(states, (list, tuple)) else states
        a = self.bias_h + keras.ops.matmul(h_prev, self.weight_hh)
        a += keras.ops.matmul(inputs, self.weight_xh)
        return (keras.ops.tanh(a),) * 2
