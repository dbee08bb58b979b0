namespace Automation.Core.Commands;

/// <summary>The reactions that answer a command (https://docs.github.com/rest/reactions/reactions#about-reactions).</summary>
public enum CommentReaction
{
    /// <summary>Done, or being done.</summary>
    ThumbsUp,

    /// <summary>Refused; the reply says why.</summary>
    ThumbsDown,

    /// <summary>Not understood; the reply says what is.</summary>
    Confused,
}
