namespace Automation.Core.Commands;

/// <summary>One line <c>/automation ...</c> of a comment.</summary>
public abstract record CommentCommand
{
    private CommentCommand()
    {
    }

    /// <summary><c>recheck</c>: evaluate the pull request again.</summary>
    public sealed record Recheck : CommentCommand;

    /// <summary><c>explain RULE</c>: what the rule asks for here, and why.</summary>
    /// <param name="Rule">As written.</param>
    public sealed record Explain(string Rule) : CommentCommand;

    /// <summary><c>waive RULE because REASON [until DATE]</c>.</summary>
    /// <param name="Rule">As written.</param>
    /// <param name="Reason">As written, on one line.</param>
    /// <param name="Until">The last day on which it shall hold.</param>
    public sealed record Waive(string Rule, string Reason, DateOnly? Until) : CommentCommand;

    /// <summary><c>unwaive RULE</c>: take a waiver back.</summary>
    /// <param name="Rule">As written.</param>
    public sealed record Unwaive(string Rule) : CommentCommand;

    /// <summary><c>adr TITLE</c>: the draft of a decision record.</summary>
    public sealed record Adr(string Title) : CommentCommand;

    /// <summary><c>help</c>, and the bare word.</summary>
    public sealed record Help : CommentCommand;

    /// <summary>A command that there is not, or one that lacks a part.</summary>
    /// <param name="Text">The line as written.</param>
    /// <param name="Problem">What is wrong, in one sentence of plain text, with the nearest command where there is one.</param>
    public sealed record Invalid(string Text, string Problem) : CommentCommand;

    /// <summary>The first command of a comment that is not taken, because <see cref="CommentCommands.Most"/> come before it.</summary>
    /// <param name="Text">The line as written.</param>
    public sealed record Surplus(string Text) : CommentCommand;
}
