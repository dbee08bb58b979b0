using System.Text;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>The file in which git lets people write a message, such as <c>.git/COMMIT_EDITMSG</c>.</summary>
public static class CommitMessageFile
{
    /// <summary>What follows the comment character on the line below which git takes everything out.</summary>
    public const string Scissors = " ------------------------ >8 ------------------------";

    /// <summary>
    /// The message that git will make of the file: without comment lines, and without everything below the scissors line of
    /// <c>git commit --verbose</c>.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="comment">How comment lines begin: git's <c>core.commentString</c>, or <c>core.commentChar</c>.</param>
    public static string Clean(string text, string comment = "#")
    {
        var message = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd();
            var isComment = line.StartsWith(comment, StringComparison.Ordinal);
            if (isComment && line[comment.Length..].SequenceEqual(Scissors))
            {
                break;
            }

            if (!isComment)
            {
                message.Append(line).Append('\n');
            }
        }

        return message.ToString().Trim('\n');
    }
}
