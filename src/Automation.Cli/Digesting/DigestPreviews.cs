using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Pipeline.Digests;

namespace Automation.Cli.Digesting;

/// <summary><c>digest preview</c>: each team's digest as files.</summary>
internal sealed class DigestPreviews(DigestMails mails, PreviewFiles files, Terminal terminal)
{
    /// <param name="weekOf">The week of a team.</param>
    public Task<DigestPreviewDocument> WriteAsync(
        IReadOnlyList<Team> teams, Func<Team, IsoWeek> weekOf, string directory, CancellationToken cancellationToken) =>
        ProgressBar.RunAsync(terminal, "Composing digests", teams.Count, async step =>
        {
            var digests = new List<DigestFilesDocument>();
            foreach (var team in teams)
            {
                var preview = await mails.PreviewAsync(team, weekOf(team), cancellationToken);
                var written = await files.WriteAsync(preview, directory, cancellationToken);
                var digest = preview.Digest;
                digests.Add(new DigestFilesDocument(team.Key, digest.Week.ToString(), preview.Content.Subject, digest.IsQuiet, written));
                foreach (var notice in digest.Notices)
                {
                    terminal.Say($"{team.Key}: {notice}");
                }

                step(null);
            }

            return new DigestPreviewDocument(digests);
        });
}
