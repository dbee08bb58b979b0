namespace Automation.Core.Workspaces;

/// <summary>
/// The <c>[workspace]</c> table of a <c>Cargo.toml</c> (https://doc.rust-lang.org/cargo/reference/workspaces.html), read line by line:
/// only lists of texts matter, so that no reader of all of TOML is needed.
/// </summary>
internal static class CargoWorkspace
{
    /// <summary>The members, and what is excluded with an exclamation mark in front.</summary>
    public static IEnumerable<string> Patterns(string text)
    {
        var (inWorkspace, list) = (false, "");
        foreach (var line in text.Split('\n'))
        {
            var content = line.Trim();
            if (list.Length == 0 && content.StartsWith('['))
            {
                inWorkspace = content.StartsWith("[workspace]", StringComparison.Ordinal);
                continue;
            }

            list = list.Length > 0 ? list : inWorkspace ? ListBegunBy(content) : "";
            if (list.Length == 0)
            {
                continue;
            }

            var items = Items(content, out var ends);
            foreach (var item in items)
            {
                yield return list == "exclude" ? "!" + item : item;
            }

            list = ends ? "" : list;
        }
    }

    private static string ListBegunBy(string line)
    {
        var key = line[..Math.Max(0, line.IndexOf('=', StringComparison.Ordinal))].Trim();
        return key is "members" or "exclude" && line.Contains('[', StringComparison.Ordinal) ? key : "";
    }

    /// <summary>The quoted texts of a line, up to a comment or the end of the list.</summary>
    private static List<string> Items(string line, out bool ends)
    {
        var items = new List<string>();
        ends = false;
        for (var at = 0; at < line.Length && line[at] != '#'; at++)
        {
            if (line[at] == ']')
            {
                ends = true;
                return items;
            }

            if (line[at] is '"' or '\'')
            {
                var close = line.IndexOf(line[at], at + 1);
                if (close < 0)
                {
                    return items;
                }

                items.Add(line[(at + 1)..close]);
                at = close;
            }
        }

        return items;
    }
}
