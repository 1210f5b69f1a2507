from engagements.errors import DrwsError


class StorageDown(DrwsError):
    """The database cannot be read or written at the moment. Nothing of this turn was kept."""


class NoRoomForKeys(StorageDown):
    """Turns that storage could not keep have left so many keys of a chat that there is room for no more."""


class NotPermitted(StorageDown):
    """The user of the database may not do this: it belongs to the process that counts."""


class UpgradeNeeded(StorageDown):
    """The tables are not those of this version, and only their owner may change them."""


class UnsafeStorage(DrwsError):
    """A setting of the database or of the key directory would break a promise, so nothing is started."""


class PlaceTaken(DrwsError):
    """The mark of another chat begins with the same 63 bits, and only the first to come can be kept."""


class UnknownEngagement(DrwsError):
    """No engagement of that name has been published."""


class StandsBeside(DrwsError):
    """What stands beside an engagement goes with it: this is done to the whole, by the whole's name."""


class HarmfulChange(DrwsError):
    """An open engagement cannot take this change: people have answered it as it stands."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


class AlreadyClosed(DrwsError):
    """The engagement has closed; it cannot be published or answered again."""


class KeyMissing(DrwsError):
    """A key is not in the key directory, so what it sealed cannot be opened."""


class NoDraw(DrwsError):
    """There is no prize draw beside this engagement."""


class DrawTooEarly(DrwsError):
    """A code is drawn only once nobody can enter any more, and every code is out of its box."""


class NoFacilitator(DrwsError):
    """A box that is sealed until the close needs a facilitator, who keeps its key elsewhere."""


class WrongKey(DrwsError):
    """A key, or what it was to open, belongs to something else."""


class RefusedTry(DrwsError):
    """Somebody was not let in to what was sent in confidence; that they tried stands in the audit."""

    code = "refused"


class UnknownMember(RefusedTry):
    """Nobody of that name is in the team of this engagement."""

    code = "unknown-member"


class NotRecognised(RefusedTry):
    """The passphrase or the code of the second factor is wrong. Which of them is not told."""

    code = "not-recognised"


class CodeUsed(RefusedTry):
    """The code of the second factor has let somebody in already, and does so once."""

    code = "code-used"


class TooManyTries(RefusedTry):
    """A member was refused so often that nothing is tried for a while."""

    code = "too-many"


class UnknownRecord(RefusedTry):
    """No response in confidence to this engagement has that code. An anonymous one has none."""

    code = "unknown-record"


class UnknownHandle(RefusedTry):
    """No text that may be shown has that handle."""

    code = "unknown-handle"


class EnoughAsked(RefusedTry):
    """Enough has been asked about one text, or the responses in its box have no room for a reply."""

    code = "enough-asked"


class NoTalkingBack(DrwsError):
    """At the level of this engagement the team may not ask a participant more."""


class TalkingIsOver(DrwsError):
    """Follow-ups can be asked and answered only while an engagement is open."""


class LastMember(DrwsError):
    """Without its last member nobody could open who answered in confidence, ever."""


class MemberNeeded(DrwsError):
    """The team has members, so that one of them must let in the next."""


class NameTaken(DrwsError):
    """Somebody of that name is in the team already."""


class UnusableName(DrwsError):
    """A member's name must be something that can be read in a list."""


class ShortPassphrase(DrwsError):
    """A passphrase is so short that it could be guessed."""


class ShortReason(DrwsError):
    """A reason is missing, or too short to be one."""


class WrongCode(DrwsError):
    """The app of a new member shows other codes than it should, so that the member was not added."""


class NotARecoveryFile(DrwsError):
    """A file does not hold the key of this engagement's facilitator."""


class WrongPassphrase(DrwsError):
    """A file cannot be opened with this passphrase."""


class FacilitatorKnown(DrwsError):
    """An engagement has a facilitator already, whose key its box may be sealed to."""


class NoStatements(DrwsError):
    """An engagement has no statement that anybody could vote on."""


class TooFewVotes(DrwsError):
    """Fewer responses than a group are counted, so that votes do not leave row by row."""


class VotesWouldTell(DrwsError):
    """Votes row by row would give away what the figures hide."""


class NoSuchFeedback(DrwsError):
    """No feedback waits under this id: it was never there, was withdrawn, or has been sent."""


class FeedbackTooLate(DrwsError):
    """Feedback would leave when nobody can be reached any more: followers are kept no longer than answers."""


class DelayOver(DrwsError):
    """A delay would promise a day that is over. It carries that day."""


class UnknownPlan(DrwsError):
    """Nothing is planned, or has been told, under this name."""


class StoredBefore(DrwsError):
    """The very same has been planned already, for the same followers."""


class SecondPersonNeeded(DrwsError):
    """A team of two or more stands behind it: one of them plans it, and another approves it."""


class SamePerson(DrwsError):
    """Whoever planned something cannot approve it too."""


class OtherTeam(DrwsError):
    """The team of another engagement of the service approves this."""


class NotWaiting(DrwsError):
    """It has been approved already, or needs nobody's approval."""


class NothingBegun(DrwsError):
    """It has not begun to leave, so that there is nothing to stop or to put right."""


class OtherFollowers(DrwsError):
    """A correction is for those who read what it puts right, and for nobody else."""


class UnknownService(DrwsError):
    """No engagement belongs to a service of that name. It carries the names that there are."""


class NotABackup(DrwsError):
    """A file is no backup of Drws, or one that this version does not know."""


class BackupCut(DrwsError):
    """A backup is not whole: something of it is missing, or was changed."""


class OtherVersion(DrwsError):
    """A backup was made by another version, whose tables are not these."""


class DatabaseNotEmpty(DrwsError):
    """A backup is restored into an empty database only, so that nothing is mixed or lost."""
