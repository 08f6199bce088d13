"""PyTorch: nn.Sequential, autograd, torch.optim; batches are slices of tensors, without a DataLoader."""

import os
from itertools import islice

import torch
from torch import nn

from benchmarks.peers import Peer
from benchmarks.peers.workloads import BETA_1, BETA_2, EPSILON, Data, Workload, batches, plane


def network(work: Workload, data: Data) -> nn.Sequential:
    """Return the network with the first weights; softmax is in the loss."""
    modules: list[nn.Module] = []
    for W, b in data.weights:
        W = torch.tensor(W)
        if W.ndim == 4:
            modules += [nn.Conv2d(W.shape[2], W.shape[3], 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
            layer, W = modules[-3], W.permute(3, 2, 0, 1)
        else:
            if modules and isinstance(modules[-1], nn.MaxPool2d):
                modules.append(nn.Flatten())
                W = W.reshape(7, 7, work.channels[-1], -1).permute(2, 0, 1, 3).reshape(W.shape)  # channels come first
            modules += [nn.Linear(*W.shape), nn.Tanh() if work.mse else nn.ReLU()]
            layer, W = modules[-2], W.T
        layer.load_state_dict({"weight": W, "bias": torch.tensor(b)})
    return nn.Sequential(*modules if work.mse else modules[:-1])


def make(work: Workload, data: Data, fused: bool) -> Peer:
    """Build the network, its optimizer (`fused`: one call for all parameters) and its stream of batches."""
    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    net = network(work, data)
    x, y = torch.tensor(data.x), torch.tensor(data.y)
    if work.channels:
        x = x.permute(0, 3, 1, 2).contiguous()
    if work.optimizer == "adam":
        optimizer = torch.optim.Adam(net.parameters(), work.rate, (BETA_1, BETA_2), EPSILON, fused=fused)
    else:
        optimizer = torch.optim.SGD(net.parameters(), work.rate, fused=fused)
    criterion = nn.MSELoss() if work.mse else nn.CrossEntropyLoss()
    stream, points = batches(work, x, y), torch.tensor(plane(work))

    def train(steps: int) -> int:
        if work.side:
            with torch.no_grad():
                for _ in range(steps):
                    torch.softmax(net(points), 1)
            return steps
        for x_batch, y_batch in islice(stream, steps):
            optimizer.zero_grad()
            criterion(net(x_batch), y_batch).backward()
            optimizer.step()
        return steps

    def loss() -> float:
        with torch.no_grad():
            return criterion(net(x), y).item()

    return Peer(train, loss)
