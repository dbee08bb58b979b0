using Automation.Core.Practices;

namespace Automation.Core.Commands;

/// <summary>
/// Finds the commands in a comment: lines that begin with <c>/automation</c>, in any letter case, where the writer speaks. Takes any text,
/// in time in proportion to its length.
/// </summary>
public static class CommentCommands
{
    /// <summary>How many commands of one comment are taken.</summary>
    public const int Most = 5;

    /// <summary>
    /// The commands in their order; where there are more than are taken, one <see cref="CommentCommand.Surplus"/> in the end says so.
    /// </summary>
    public static IReadOnlyList<CommentCommand> Parse(string body)
    {
        // Most comments hold no command, and need no parsing to tell.
        if (!body.Contains(CommandForm.Word, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        string[] lines = [.. CommentLines.In(body).Where(IsCommand).Take(Most + 1)];
        return
        [
            .. lines.Take(Most).Select(CommandParser.Parse),
            .. lines.Skip(Most).Select(static line => new CommentCommand.Surplus(Excerpt.Of(line))),
        ];
    }

    private static bool IsCommand(string line) =>
        line.StartsWith(CommandForm.Word, StringComparison.OrdinalIgnoreCase)
        && (line.Length == CommandForm.Word.Length || char.IsWhiteSpace(line[CommandForm.Word.Length]));
}
