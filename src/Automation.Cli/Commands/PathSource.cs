using System.Text;
using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary>Where <c>codeowners</c> takes its paths from: its arguments, lines or NUL-separated texts on standard input.</summary>
internal sealed record PathSource(IReadOnlyList<string> Arguments, bool Stdin, bool Stdin0)
{
    private const int Kept = 64 * 1024;

    /// <summary>False where all tracked files are meant.</summary>
    public bool IsGiven => Arguments.Count > 0 || Stdin || Stdin0;

    /// <summary>The paths in their order, relative to the repository's root: without <c>./</c> or <c>/</c> in front.</summary>
    /// <exception cref="CommandFailureException">More than one source is named.</exception>
    public IEnumerable<string> Read(Stream input)
    {
        if ((Arguments.Count > 0 ? 1 : 0) + (Stdin ? 1 : 0) + (Stdin0 ? 1 : 0) > 1)
        {
            throw CommandFailureException.Usage("Name one source of paths: arguments, --stdin, or --stdin0.");
        }

        return (Arguments.Count > 0 ? Arguments : Split(input, Stdin0 ? '\0' : '\n')).Select(Relative).Where(path => path.Length > 0);
    }

    internal static string Relative(string path)
    {
        var start = 0;
        while (start < path.Length && (path[start] == '/' || (path[start] == '.' && start + 1 < path.Length && path[start + 1] == '/')))
        {
            start++;
        }

        return path[start..];
    }

    /// <summary>As they come: whoever writes the paths may wait for the answers.</summary>
    private static IEnumerable<string> Split(Stream input, char separator)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var rest = new StringBuilder();
        var buffer = new char[Kept];
        for (int read; (read = reader.Read(buffer)) > 0;)
        {
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, separator, start, read - start)) >= 0; start = end + 1)
            {
                yield return Ended(rest.Append(buffer, start, end - start), separator);
                rest.Clear();
            }

            rest.Append(buffer, start, read - start);
        }

        yield return Ended(rest, separator);
    }

    /// <summary>Lines may end with CR LF; between NULs everything is part of a path.</summary>
    private static string Ended(StringBuilder text, char separator) =>
        separator == '\n' && text is [.., '\r'] ? text.ToString(0, text.Length - 1) : text.ToString();
}
