"""The running program: everything that touches Telegram or the clock."""
