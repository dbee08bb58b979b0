namespace Automation.Core.Identity;

/// <summary>The <c>owner/name</c> of a repository, as GitHub shows it. For display and API paths; never a storage key.</summary>
public sealed record RepositoryName(string Owner, string Name)
{
    /// <summary>
    /// Reads <c>owner/name</c>; false when there is not exactly one slash with text on both sides, or a control character that could
    /// break a log line or an address.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RepositoryName? name)
    {
        name = null;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (text is null || slash <= 0 || slash == text.Length - 1 || text.IndexOf('/', slash + 1) >= 0 || text.Any(char.IsControl))
        {
            return false;
        }

        name = new RepositoryName(text[..slash], text[(slash + 1)..]);
        return true;
    }

    public override string ToString() => $"{Owner}/{Name}";
}
