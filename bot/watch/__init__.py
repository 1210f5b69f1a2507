"""How a running process is watched from outside, without telling anything of anybody."""
