"""The rules, by what they are about. Each is one function that says its examples."""

from proofreading.rules.aspirate import ASPIRATE
from proofreading.rules.nasal import NASAL
from proofreading.rules.needless import NEEDLESS
from proofreading.rules.needless_by_place import NEEDLESS_BY_PLACE
from proofreading.rules.second_opinion import SECOND_OPINION
from proofreading.rules.soft import SOFT
from proofreading.rules.soft_around_verbs import SOFT_AROUND_VERBS

MUTATION_RULES = (
    *SOFT,
    *SOFT_AROUND_VERBS,
    *NASAL,
    *ASPIRATE,
    *NEEDLESS,
    *NEEDLESS_BY_PLACE,
    *SECOND_OPINION,
)
