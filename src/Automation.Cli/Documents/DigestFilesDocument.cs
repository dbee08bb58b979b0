namespace Automation.Cli.Documents;

/// <summary>One previewed digest.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Quiet">True where nothing happened: it would be sent only to a team that wants it then too.</param>
/// <param name="Files">Paths of what was written.</param>
internal sealed record DigestFilesDocument(string Team, string Week, string Subject, bool Quiet, IReadOnlyList<string> Files);
