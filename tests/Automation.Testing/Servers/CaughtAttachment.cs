namespace Automation.Testing.Servers;

/// <summary>A part of a <see cref="CaughtMail"/> that is not its text.</summary>
/// <param name="Cid">The content id, without angle brackets.</param>
/// <param name="Related">Whether it belongs to the HTML.</param>
public sealed record CaughtAttachment(
    string? Cid, string? Name, string Type, string? Disposition, bool Related, int Size, string Sha256);
