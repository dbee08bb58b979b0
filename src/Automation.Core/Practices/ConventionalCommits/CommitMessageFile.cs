using System.Text;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>The file in which git lets people write a message, such as <c>.git/COMMIT_EDITMSG</c>.</summary>
public static class CommitMessageFile
{
    private const string Scissors = " ------------------------ >8 ------------------------";

    /// <summary>
    /// The message that git will make of the file: without comment lines, and without everything below the scissors line of
    /// <c>git commit --verbose</c>.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="commentCharacter">Git's <c>core.commentChar</c>.</param>
    public static string Clean(string text, char commentCharacter = '#')
    {
        var message = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd();
            var isComment = line.StartsWith(commentCharacter);
            if (isComment && line[1..].SequenceEqual(Scissors))
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
