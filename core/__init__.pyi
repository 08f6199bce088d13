"""What `from core import ...` offers, for editors and type checkers."""
# ruff: noqa: F403, F405 - what the tables list is here, too

from core.data.augment import Augmentation as Augmentation
from core.data.chosen_points import points_of as points_of
from core.data.datasets import make as _make
from core.data.tables.guess import load_table as load_table
from core.documents.document import load_network as load_network
from core.documents.document import load_run as load_run
from core.documents.document import save_run as save_run
from core.experiment.learning import *
from core.experiment.presets import PRESETS as PRESETS
from core.experiment.spec import Data as Data
from core.experiment.spec import Experiment as Experiment
from core.experiment.spec import Painted as Painted
from core.experiment.spec import SpecError as SpecError
from core.experiment.spec import Training as Training
from core.experiment.storage import load as load
from core.experiment.storage import save as save
from core.functions.plain import Function as Function
from core.functions.plain import loss_gradient as loss_gradient
from core.inside.one_sample.working import Working as Working
from core.inside.reader import Reader as Reader
from core.layers import *
from core.model import History as History
from core.model import Input as Input
from core.model import Model as Model
from core.model import load_model as load_model
from core.network.weights import save as _save
from core.posts import one_hot as one_hot
from core.sequential import Sequential as Sequential
from core.training.run import Run as Run

# Keras's names, and ours where there is another of the name elsewhere
Adagrad = AdaGrad
AveragePooling2D = AveragePool2D
BatchNormalization = BatchNorm
make_data = _make
MaxPooling2D = MaxPool2D
RMSprop = RMSProp
save_network = _save
to_categorical = one_hot
