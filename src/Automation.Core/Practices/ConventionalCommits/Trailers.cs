namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Trailers, as git and its hosts read them, that name a person: <c>Signed-off-by: Ada &lt;ada@example.com&gt;</c>.</summary>
internal static class Trailers
{
    private const string SignOffToken = "Signed-off-by:";

    /// <summary>Whether a line is such a trailer. Their tokens end in "-by"; any other word with a colon may well be prose.</summary>
    public static bool IsPerson(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        return colon > 0 && line[..colon].EndsWith("-by", StringComparison.OrdinalIgnoreCase) && !line[..colon].Contains(' ');
    }

    /// <summary>Who signed a message off; lines without a name or an address are left out.</summary>
    public static IReadOnlyList<Signature> SignOffs(CommitMessage message)
    {
        var found = new List<Signature>();
        AddSignOffs(message.Body, found);
        foreach (var footer in message.Footers)
        {
            AddSignOffs(footer.ToString(), found);
        }

        return found;
    }

    private static void AddSignOffs(ReadOnlySpan<char> text, List<Signature> found)
    {
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].Trim();
            if (line.StartsWith(SignOffToken, StringComparison.OrdinalIgnoreCase) && Read(line[SignOffToken.Length..]) is { } person)
            {
                found.Add(person);
            }
        }
    }

    private static Signature? Read(ReadOnlySpan<char> value)
    {
        var open = value.LastIndexOf('<');
        var address = open > 0 && value.EndsWith('>') ? value[(open + 1)..^1].Trim() : [];
        var name = open > 0 ? value[..open].Trim() : [];
        return name.IsEmpty || address.IndexOf('@') < 1 ? null : new Signature(name.ToString(), address.ToString());
    }
}
