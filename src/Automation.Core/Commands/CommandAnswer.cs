namespace Automation.Core.Commands;

/// <summary>The answer to one command.</summary>
/// <param name="Reaction">What stands under the comment.</param>
/// <param name="Text">Markdown for the reply; empty where the reaction says it all.</param>
public sealed record CommandAnswer(CommentReaction Reaction, string Text = "")
{
    /// <summary>Done, or being done; nothing more to say.</summary>
    public static CommandAnswer Done { get; } = new(CommentReaction.ThumbsUp);
}
