"""From a turn to a reply: acts, context, answers. Pure: prints nothing, opens no file, reads no clock."""

from tutor.dialogue.conversation import Conversation
from tutor.dialogue.reply import Reply

__all__ = ["Conversation", "Reply"]
