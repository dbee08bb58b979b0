namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Lines that git and its hosts read as trailers and that name a person: <c>Signed-off-by: Ada &lt;ada@example.com&gt;</c>.</summary>
internal static class Trailers
{
    private const string SignOffToken = "Signed-off-by:";

    /// <summary>Whether a line is such a trailer. Their tokens end in "-by"; any other word with a colon may well be prose.</summary>
    public static bool IsPerson(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        return colon > 0 && line[..colon].EndsWith("-by", StringComparison.OrdinalIgnoreCase) && !line[..colon].Contains(' ');
    }

    /// <summary>The people who signed a message off, as <see cref="Person"/>; lines that name no address are none.</summary>
    public static IReadOnlyList<Person> SignOffs(CommitMessage message)
    {
        var found = new List<Person>();
        AddSignOffs(message.Body, found);
        foreach (var footer in message.Footers)
        {
            AddSignOffs(footer.ToString(), found);
        }

        return found;
    }

    private static void AddSignOffs(ReadOnlySpan<char> text, List<Person> found)
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

    private static Person? Read(ReadOnlySpan<char> value)
    {
        var open = value.LastIndexOf('<');
        var address = open > 0 && value.EndsWith('>') ? value[(open + 1)..^1].Trim() : [];
        var name = open > 0 ? value[..open].Trim() : [];
        return name.IsEmpty || address.IndexOf('@') < 1 ? null : new Person(name.ToString(), address.ToString());
    }

    /// <summary>Name and e-mail address as a commit gives them.</summary>
    internal sealed record Person(string Name, string Email);
}
