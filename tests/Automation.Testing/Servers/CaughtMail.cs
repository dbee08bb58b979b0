namespace Automation.Testing.Servers;

/// <summary>A mail as a mail reader (the npm package mailparser) understood it.</summary>
/// <param name="Connection">Which connection brought it.</param>
/// <param name="Headers">As they came: folded and encoded.</param>
/// <param name="Raw">The whole.</param>
public sealed record CaughtMail(
    string From,
    IReadOnlyList<string> To,
    bool Secure,
    string? User,
    string Connection,
    string? Subject,
    string? FromName,
    IReadOnlyList<CaughtHeader> Headers,
    string? Text,
    string? Html,
    IReadOnlyList<CaughtAttachment> Attachments,
    byte[] Raw)
{
    /// <summary>The values of a header, unfolded.</summary>
    public IReadOnlyList<string> HeadersNamed(string name) =>
    [
        .. Headers.Where(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(h => h.Value.Replace("\r\n", "", StringComparison.Ordinal)),
    ];
}
