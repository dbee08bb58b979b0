using Automation.Core.Practices.ConventionalCommits;
using Automation.Git.Processes;
using Automation.Git.Repositories;

namespace Automation.Git.Hooks;

/// <summary>The comments that git writes into the file of a message and takes out again.</summary>
public static class CommentLines
{
    private const string Usual = "#";

    /// <summary>The characters out of which git takes one that no line begins with, where it may choose.</summary>
    private const string Choice = "#;@!$%^&|:";

    /// <summary>The file's message, without comments and without what <c>git commit --verbose</c> shows.</summary>
    /// <param name="directory">A folder of the repository.</param>
    /// <param name="text">The file's text.</param>
    public static async Task<string> RemoveAsync(string directory, string text, CancellationToken cancellationToken = default) =>
        RemoveUsual(text) ?? CommitMessageFile.Clean(text, await FindAsync(directory, text, cancellationToken));

    /// <summary>
    /// As <see cref="RemoveAsync"/>, where git need not be asked for its settings: nothing could be a comment, as with
    /// <c>git commit -m</c>, or the last line is one in the usual form, as git writes it below what it opens in an editor. Else null.
    /// </summary>
    public static string? RemoveUsual(string text) =>
        !HasMark(text) || LastLine(text) is "#" or ['#', ' ', ..] ? CommitMessageFile.Clean(text, Usual) : null;

    private static bool HasMark(string text)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (text.AsSpan(range) is [var first, ..] && !char.IsLetterOrDigit(first) && !char.IsWhiteSpace(first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last line above the scissors, where git's comments stand.</summary>
    private static ReadOnlySpan<char> LastLine(string text)
    {
        var scissors = text.IndexOf(CommitMessageFile.Scissors, StringComparison.Ordinal);
        var above = text.AsSpan(0, scissors < 0 ? text.Length : scissors).TrimEnd();
        return above[(above.LastIndexOf('\n') + 1)..];
    }

    /// <summary><c>core.commentString</c> and <c>core.commentChar</c> are two names of one setting; the last that is set counts.</summary>
    private static async Task<string> FindAsync(string directory, string text, CancellationToken cancellationToken)
    {
        try
        {
            var git = new GitExecutable(directory, asUser: true);
            var settings = await git.RunAsync(["config", "--get-regexp", "^core\\.comment(char|string)$"], cancellationToken);
            var last = settings.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
            return last[(last.IndexOf(' ', StringComparison.Ordinal) + 1)..] switch
            {
                "" => Usual,
                "auto" => Chosen(text),
                var set => set,
            };
        }
        catch (GitException)
        {
            // Without git there is no setting either.
            return Usual;
        }
    }

    private static string Chosen(string text) =>
        LastLine(text) is [var mark, ..] && Choice.Contains(mark, StringComparison.Ordinal) ? mark.ToString() : Usual;
}
