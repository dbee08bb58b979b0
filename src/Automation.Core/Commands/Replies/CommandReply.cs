using System.Text;
using Automation.Core.Practices.Decisions;
using Automation.Core.Reporting;

namespace Automation.Core.Commands.Replies;

/// <summary>The texts that answer commands. Whatever people wrote stands still in them.</summary>
public static class CommandReply
{
    /// <summary>GitHub takes 65,536 characters; the marker comes before it.</summary>
    private const int Limit = 60_000;

    private const int LongestDraft = 20_000;

    /// <summary>The one reply to a comment; null where no answer has anything to say.</summary>
    public static string? Of(IEnumerable<CommandAnswer> answers)
    {
        string[] parts = [.. answers.Select(a => a.Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];
        return parts.Length == 0
            ? null
            : parts.Aggregate(new BoundedMarkdown(Limit), static (reply, part) => reply.Add(part)).ToString();
    }

    /// <summary>The commands, each with an example.</summary>
    public static string Help()
    {
        var table = new StringBuilder("A line of a comment that begins with `/automation` is a command. These are known:\n\n")
            .Append("| command | what it does | example |\n|---|---|---|");
        foreach (var form in CommandForm.All)
        {
            var arguments = form.Arguments.Length > 0 ? $" {form.Arguments}" : "";
            table.Append($"\n| `{form.Name}{arguments}` | {form.Does} | `{form.Example}` |");
        }

        return table.Append("\n\nRules are named as in the checks, with or without their practice. ")
            .Append("Whoever may write here can use the commands, and so can the pull request's author; waivers are given by those ")
            .Append("whom the policy names, and never by the author. A command in a quote, in code or in an edited comment does nothing.")
            .ToString();
    }

    /// <summary>
    /// A record's draft, ready to be saved. A fence keeps it still, and yet one of our own markers in it could be taken for ours: what
    /// looks like the start of an HTML comment is broken up.
    /// </summary>
    public static string Draft(DecisionDraft draft)
    {
        var block = MarkdownText.Block(DecisionTemplate.Render(draft), LongestDraft).Replace("<!", "<\u200B!", StringComparison.Ordinal);
        return $"The draft of a decision record. Save it as {MarkdownText.Code(draft.Path)} and fill in what stands in braces:\n\n{block}";
    }

    /// <summary>A command that was understood and is not carried out.</summary>
    /// <param name="command">Such as <c>waive review/size</c>.</param>
    /// <param name="reason">Why not, in one sentence of plain text.</param>
    public static string Refusal(string command, string reason) =>
        $"{MarkdownText.Code($"{CommandForm.Word} {command}")} is refused: {MarkdownText.Inline(reason)}";

    /// <summary>A command that was not looked at, for the many before it.</summary>
    /// <param name="written">The line as written.</param>
    public static string Surplus(string written) =>
        $"{MarkdownText.Code(written)} is not carried out. A comment may hold {CommentCommands.Most} commands: "
            + "write this one, and what follows it, in another comment.";

    /// <summary>A command that was not understood.</summary>
    /// <param name="written">The line as written.</param>
    /// <param name="problem">What is wrong with it, in one sentence or two of plain text.</param>
    public static string Problem(string written, string problem) =>
        $"{MarkdownText.Code(written)} is not understood. {MarkdownText.Inline(problem)} "
            + $"{MarkdownText.Code(CommandForm.Help.Example)} lists the commands.";
}
