# %% by_value
# en: Every element is clipped by itself.
#     Take one array (3, 4) and max_norm = 1. What becomes of the ratio 3 : 4? Which direction should the update keep?
# ko: 원소를 하나하나 클리핑했습니다.
#     배열 하나 (3, 4)와 max_norm = 1을 넣어 보세요. 3 : 4의 비율은 어떻게 되나요? 갱신의 방향은 어떻게 되어야 하나요?
def clip_by_global_norm(grads, max_norm):
    return [np.clip(grad, -max_norm, max_norm) for grad in grads]


# %% upper_side_only
# en: Elements are cut off at max_norm, and only on the upper side.
#     Take one array (-3, 4) and max_norm = 1. What becomes of the -3, and what is the norm of your result?
# ko: 위쪽에서만 원소를 max_norm으로 잘랐습니다.
#     배열 하나 (-3, 4)와 max_norm = 1을 넣어 보세요. -3은 어떻게 되고, 결과의 노름은 얼마인가요?
def clip_by_global_norm(grads, max_norm):
    return [np.minimum(grad, max_norm) for grad in grads]


# %% each_array_on_its_own
# en: Every array is clipped by its own norm.
#     Take two arrays, (3,) and (4,), with max_norm = 1. Should the two results still be as 3 to 4?
# ko: 배열마다 자기 노름으로 클리핑했습니다.
#     두 배열 [3]과 [4]를 max_norm = 1로 넣어 보세요. 두 결과의 비가 여전히 3 대 4여야 할까요?
def clip_by_global_norm(grads, max_norm):
    clipped = []
    for grad in grads:
        norm = np.sqrt((grad**2).sum())
        clipped.append(grad * max_norm / norm if norm > max_norm else grad.copy())
    return clipped


# %% always_scaled
# en: Small gradients are scaled up to max_norm.
#     Take one array (0.3, 0.4) with max_norm = 1. Is anything too large there? And what happens to (0, 0)?
# ko: 작은 기울기까지 노름이 max_norm이 되도록 키웠습니다.
#     배열 하나 (0.3, 0.4)와 max_norm = 1을 넣어 보세요. 너무 큰 것이 있나요? (0, 0)을 넣으면 어떻게 되나요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad * max_norm / norm for grad in grads]


# %% large_elements_zeroed
# en: Large elements become 0.
#     Take one array (1, 12) with max_norm = 5. Which element matters most for the update, and what is left of it?
# ko: 큰 원소를 0으로 만들었습니다.
#     배열 하나 (1, 12)와 max_norm = 5를 넣어 보세요. 갱신에 가장 중요한 원소는 어느 것이고, 그 원소에는 무엇이
#     남았나요?
def clip_by_global_norm(grads, max_norm):
    return [np.where(np.abs(grad) > max_norm, 0.0, grad) for grad in grads]


# %% all_zeroed
# en: All gradients become 0 when their norm is too large.
#     Take one array (6, 8) with max_norm = 5. Which norm should the result have, and in which direction should it
#     point?
# ko: 노름이 너무 크면 기울기를 모두 0으로 만들었습니다.
#     배열 하나 (6, 8)과 max_norm = 5를 넣어 보세요. 결과의 노름은 얼마여야 하고, 어느 방향이어야 하나요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    return [np.zeros_like(grad) if norm > max_norm else grad.copy() for grad in grads]


# %% scaled_to_one
# en: The gradients are scaled to the norm 1 instead of max_norm.
#     Take one array (6, 8) with max_norm = 5. Compute the norm of your result.
# ko: 기울기의 노름을 max_norm이 아니라 1로 만들었습니다.
#     배열 하나 (6, 8)과 max_norm = 5를 넣어 보세요. 결과의 노름을 계산해 보세요.
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    scale = 1 / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% scale_upside_down
# en: The scale is upside down.
#     Take one array (6, 8) with max_norm = 5. Do your gradients become smaller or larger?
# ko: 곱하는 비율의 분자와 분모가 뒤바뀌었습니다.
#     배열 하나 (6, 8)과 max_norm = 5를 넣어 보세요. 기울기가 작아지나요, 커지나요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    scale = norm / max_norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% clipped_when_small
# en: Small gradients are scaled, large ones left.
#     Take (0.3, 0.4) and then (6, 8) with max_norm = 1. Which of the two is dangerous, and which one changed?
# ko: 작은 기울기는 바꾸고 큰 기울기는 그대로 두었습니다.
#     max_norm = 1로 (0.3, 0.4)와 (6, 8)을 차례로 넣어 보세요. 위험한 것은 어느 쪽이고, 바뀐 것은 어느 쪽인가요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    scale = max_norm / norm if norm < max_norm else 1
    return [grad * scale for grad in grads]


# %% grads_changed_in_place
# en: The arrays that were passed in are changed.
#     Print grads before and after the call. Which line writes into them?
# ko: 인자로 받은 배열을 바꾸었습니다.
#     함수를 호출하기 전과 후에 grads를 출력해 보세요. 어느 줄에서 그 배열의 값을 바꾸나요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    if norm > max_norm:
        for grad in grads:
            grad *= max_norm / norm
    return list(grads)


# %% small_gradients_not_copied
# en: Where nothing is clipped, the arrays that were passed in are returned themselves.
#     Clip [3] at max_norm = 10, multiply the result by 7 in place, and print the array that you passed in.
# ko: 줄일 것이 없을 때 인자로 받은 배열을 그대로 돌려주었습니다.
#     [3]을 max_norm = 10으로 클리핑한 다음 결과에 *= 7을 해 보세요. 인자로 넣은 배열을 출력하면 무엇이 나오나요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    if norm <= max_norm:
        return grads
    return [grad * max_norm / norm for grad in grads]


# %% by_value_in_place
# en: Every element is clipped by itself, in the arrays that were passed in.
#     Print grads before and after the call. Compare the norm of your result with max_norm, too.
# ko: 인자로 받은 배열 안에서 원소를 하나하나 클리핑했습니다.
#     함수를 호출하기 전과 후에 grads를 출력해 보세요. 결과의 노름도 max_norm과 비교해 보세요.
def clip_by_global_norm(grads, max_norm):
    for grad in grads:
        np.clip(grad, -max_norm, max_norm, out=grad)
    return list(grads)


# %% root_forgotten
# en: The square root of the norm is missing.
#     Take one array (3, 4). Its norm is 5: what do you get before scaling?
# ko: 노름에서 제곱근을 빠뜨렸습니다.
#     배열 하나 (3, 4)의 노름은 5입니다. 비율을 곱하기 전에 구한 값은 얼마인가요?
def clip_by_global_norm(grads, max_norm):
    norm = sum((grad**2).sum() for grad in grads)
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% square_compared
# en: The squared norm is compared with max_norm.
#     Take one array (0.6, 0.6) with max_norm = 0.8, then (1.2, 1.6) with max_norm = 3. Which should change, and which
#     do?
# ko: 노름의 제곱을 max_norm과 비교했습니다.
#     (0.6, 0.6)을 max_norm = 0.8로, (1.2, 1.6)을 max_norm = 3으로 넣어 보세요. 어느 것이 바뀌어야 하고, 어느 것이
#     바뀌나요?
def clip_by_global_norm(grads, max_norm):
    squares = sum((grad**2).sum() for grad in grads)
    scale = max_norm / np.sqrt(squares) if squares > max_norm else 1
    return [grad * scale for grad in grads]


# %% sum_of_norms
# en: The norms of the arrays are added up.
#     Take two arrays, (3,) and (4,). Laid end to end they are (3, 4): what is the norm of that?
# ko: 배열마다 구한 노름을 더했습니다.
#     두 배열 [3]과 [4]를 넣어 보세요. 이어 붙이면 [3, 4]입니다. 그 노름은 얼마인가요?
def clip_by_global_norm(grads, max_norm):
    norm = sum(np.sqrt((grad**2).sum()) for grad in grads)
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% largest_norm
# en: The largest of the arrays' norms is taken.
#     Take two arrays, (3,) and (4,). Laid end to end they are (3, 4): what is the norm of that?
# ko: 배열마다 구한 노름 가운데 가장 큰 것을 썼습니다.
#     두 배열 [3]과 [4]를 넣어 보세요. 이어 붙이면 [3, 4]입니다. 그 노름은 얼마인가요?
def clip_by_global_norm(grads, max_norm):
    norm = max(np.sqrt((grad**2).sum()) for grad in grads)
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% last_norm
# en: Only the last array counts for the norm.
#     Make the first array a hundred times larger. Does the norm notice?
# ko: 노름에 마지막 배열만 들어갔습니다.
#     첫 배열을 100배로 키워 보세요. 노름이 달라지나요?
def clip_by_global_norm(grads, max_norm):
    for grad in grads:
        norm = np.sqrt((grad**2).sum())
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% absolute_values_added
# en: The absolute values are added up instead of the squares.
#     Take one array (3, 4). Its norm is 5: what do you get before scaling?
# ko: 제곱이 아니라 절댓값을 더했습니다.
#     배열 하나 (3, 4)의 노름은 5입니다. 비율을 곱하기 전에 구한 값은 얼마인가요?
def clip_by_global_norm(grads, max_norm):
    norm = sum(np.abs(grad).sum() for grad in grads)
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% largest_element
# en: The largest element is taken for the norm.
#     Take one array (3, 4). Its norm is 5: what do you get before scaling?
# ko: 가장 큰 원소를 노름으로 썼습니다.
#     배열 하나 (3, 4)의 노름은 5입니다. 비율을 곱하기 전에 구한 값은 얼마인가요?
def clip_by_global_norm(grads, max_norm):
    norm = max(np.abs(grad).max() for grad in grads)
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% squares_averaged
# en: The squares are averaged instead of added.
#     Take one array (3, 4). Its norm is 5: what do you get before scaling?
# ko: 제곱을 더하지 않고 평균했습니다.
#     배열 하나 (3, 4)의 노름은 5입니다. 비율을 곱하기 전에 구한 값은 얼마인가요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(np.mean(np.concatenate([grad.ravel() for grad in grads]) ** 2))
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% spectral_norm
# en: Matrices enter with another norm than the root of their squares.
#     Take one array [[3, 0], [0, 4]]. The root of its squares is 5: what does np.linalg.norm(grad, 2) give?
# ko: 행렬의 노름이 제곱합의 제곱근이 아닙니다.
#     배열 하나 [[3, 0], [0, 4]]를 넣어 보세요. 제곱합의 제곱근은 5입니다. np.linalg.norm(grad, 2)는 얼마인가요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.linalg.norm(grad, 2) ** 2 for grad in grads))
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% biases_left_out
# en: Only the matrices count for the norm.
#     Let all be zero but a bias gradient of (30, 40), with max_norm = 5. What comes out?
# ko: 노름에 행렬만 들어갔습니다.
#     편향의 기울기만 (30, 40)이고 나머지는 모두 0일 때 max_norm = 5로 계산해 보세요. 결과는 무엇인가요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads if grad.ndim == 2))
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads]


# %% small_number_in_the_denominator
# en: A small number is added to the norm.
#     Take one array (0.003, 0.004) with max_norm = 1e-4. Is the norm of your result 1e-4, to six digits?
# ko: 노름에 작은 수를 더했습니다.
#     배열 하나 (0.003, 0.004)와 max_norm = 1e-4를 넣어 보세요. 결과의 노름이 유효 숫자 여섯 자리까지 1e-4인가요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    scale = min(1, max_norm / (norm + 1e-6))
    return [grad * scale for grad in grads]


# %% norm_returned_too
# en: The norm is returned along with the gradients.
#     How many things does the exercise ask for? Print the length of your result for five arrays.
# ko: 기울기와 함께 노름도 돌려주었습니다.
#     문제에서 요구하는 결과는 몇 개인가요? 배열 다섯 개를 넣고 결과의 길이를 출력해 보세요.
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    scale = max_norm / norm if norm > max_norm else 1
    return [grad * scale for grad in grads], norm


# %% joined
# en: The arrays come back joined into one.
#     Print the shapes of grads and of your result. Which array would be subtracted from w_xh?
# ko: 배열들을 하나로 이어 붙여 돌려주었습니다.
#     grads와 결과의 형태를 출력해 보세요. w_xh에서 빼야 할 배열은 어느 것인가요?
def clip_by_global_norm(grads, max_norm):
    flat = np.concatenate([grad.ravel() for grad in grads])
    norm = np.sqrt((flat**2).sum())
    return flat * max_norm / norm if norm > max_norm else flat


# %% divided_by_a_norm_of_zero
# en: The numbers are right, but where all gradients are zero, max_norm is divided by 0, with a warning.
#     np.minimum(1, max_norm / norm) divides first and chooses then. What can be asked before anything is divided?
# ko: 값은 맞지만 기울기가 모두 0이면 max_norm을 0으로 나누어 경고가 나옵니다.
#     np.minimum(1, max_norm / norm)은 먼저 나누고 나서 고릅니다. 나누기 전에 무엇을 확인하면 될까요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    scale = np.minimum(1, max_norm / norm)
    return [grad * scale for grad in grads]


# %% in_float32
# en: The results are float32.
#     Print the dtype of each array. How many digits of a gradient does a float32 keep?
# ko: 결과가 float32입니다.
#     배열의 dtype을 하나하나 출력해 보세요. float32에는 기울기의 유효 숫자가 몇 자리 남나요?
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    scale = max_norm / norm if norm > max_norm else 1
    return [(grad * scale).astype(np.float32) for grad in grads]
