"""Two engagements, and what stands beside them: one with a prize draw, one of another service."""

from dataclasses import replace

from engagements.services import Service
from tests.examples import both, engagement

SMALL = engagement(incentive=both("a book token"), draw=True)
FORESTS = replace(engagement(), id="forests", service=Service("Coedwigoedd", "Forests"))
