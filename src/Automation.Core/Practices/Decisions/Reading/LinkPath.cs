using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Where a link of a record leads in its repository, as GitHub resolves it: relative to the record's directory, or to the root with a
/// slash in front; anchors and queries cut off, escapes such as <c>%20</c> decoded. Addresses, e-mail addresses, bare anchors, and
/// paths that leave the repository lead nowhere in it.
/// </summary>
internal static partial class LinkPath
{
    /// <param name="record">The record's path.</param>
    /// <param name="url">The link as written.</param>
    public static string? Resolve(string record, string url)
    {
        var end = url.AsSpan().IndexOfAny('#', '?');
        var target = Uri.UnescapeDataString((end < 0 ? url : url[..end]).Trim());
        if (target.Length == 0 || target.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(target))
        {
            return null;
        }

        var directory = DecisionDirectories.DirectoryOf(record);
        var path = new List<string>(target.StartsWith('/') ? [] : directory.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in target.Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case ".." when path.Count == 0:
                    return null;
                case "..":
                    path.RemoveAt(path.Count - 1);
                    break;
                default:
                    path.Add(segment);
                    break;
            }
        }

        // A linter may name the record by a path from the root of the disk: what is beside it then has one as well.
        var root = record.StartsWith('/') && !target.StartsWith('/') ? "/" : "";
        return path.Count == 0 ? null : root + string.Join('/', path);
    }

    [GeneratedRegex("^[a-z][a-z0-9+.-]{1,30}:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
