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
        CommitMessageFile.Clean(text, HasMark(text) ? await FindAsync(directory, text, cancellationToken) : Usual);

    /// <summary>A message without any line that could be a comment is that of <c>git commit -m</c>: there is no need to ask git.</summary>
    private static bool HasMark(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && !char.IsLetterOrDigit(line[0]) && !char.IsWhiteSpace(line[0]))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>Git's comments stand at the end.</summary>
    private static string Chosen(string text)
    {
        var scissors = text.IndexOf(CommitMessageFile.Scissors, StringComparison.Ordinal);
        var end = (scissors < 0 ? text : text[..scissors]).TrimEnd();
        var mark = end.Length == 0 ? Usual[0] : end[end.LastIndexOf('\n') + 1];
        return Choice.Contains(mark, StringComparison.Ordinal) ? mark.ToString() : Usual;
    }
}
