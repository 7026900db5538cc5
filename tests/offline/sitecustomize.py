"""Read by Python as it starts: a program under test may not open the network either."""

import sys

from tests.machine import refuse_network

sys.addaudithook(refuse_network)
