"""scikit-learn: MLPClassifier.fit on whole epochs; two classes have one logistic output there instead of softmax."""

import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from benchmarks.peers import Peer
from benchmarks.peers.workloads import BETA_1, BETA_2, EPSILON, Data, Workload


def make(work: Workload, data: Data) -> Peer:
    """Build the classifier: an epoch of fit makes its arrays, then it gets the first weights."""
    if work.mse or work.channels or work.side:
        raise NotImplementedError("-")  # its regression has no tanh at the end, and it has no convolutions
    warnings.simplefilter("ignore", ConvergenceWarning)  # every fit here ends before it has converged
    model = MLPClassifier(
        work.sizes[1:-1], solver=work.optimizer, alpha=0, batch_size=work.batch, learning_rate_init=work.rate,
        max_iter=1, tol=0, n_iter_no_change=10**9, momentum=0, nesterovs_momentum=False, warm_start=True,
        random_state=0, beta_1=BETA_1, beta_2=BETA_2, epsilon=EPSILON,
    )  # fmt: skip
    model.fit(data.x, data.y)
    for (W, b), coefficients, intercept in zip(data.weights, model.coefs_, model.intercepts_, strict=True):
        one_logit = coefficients.shape != W.shape
        coefficients[:] = np.diff(W) if one_logit else W
        intercept[:] = np.diff(b) if one_logit else b

    def train(steps: int) -> int:
        epochs = max(1, round(steps / work.steps))
        model.set_params(max_iter=epochs).fit(data.x, data.y)
        return epochs * work.steps

    def loss() -> float:
        a = model.predict_proba(data.x)
        return float(-np.mean(np.log(a[np.arange(work.samples), data.y])))

    return Peer(train, loss)
