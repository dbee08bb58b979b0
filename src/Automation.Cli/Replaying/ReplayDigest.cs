using Automation.Cli.Digesting;
using Automation.Cli.Documents;
using Automation.Core.Calendars;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;
using Automation.Sandbox.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Replaying;

/// <summary>The digest that the replayed repository's lead would have opened after its last week with news.</summary>
internal sealed record ReplayDigest(DigestPreview Preview, int Weeks)
{
    public ReplayDigestDocument Document => new(Preview.Digest.Week.ToString(), Preview.Content.Subject, Weeks);

    /// <summary>Null where the history tells of no week with news.</summary>
    public static async Task<ReplayDigest?> ComposeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var repository = await services.GetRequiredService<IRepositoryStore>()
            .GetAsync(SandboxIds.Installation, SandboxIds.Repository, cancellationToken);
        if (repository is null)
        {
            return null;
        }

        var mails = services.GetRequiredService<DigestMails>();
        var team = AdHocTeam.Of([repository]);
        IsoWeek[] weeks = [.. (await services.GetRequiredService<IFactStore>()
            .ListStampsAsync(repository.Installation, repository.Id, cancellationToken)).Select(s => s.Week)];
        foreach (var week in weeks.Reverse())
        {
            var preview = await mails.PreviewAsync(team, week, cancellationToken);
            if (!preview.Digest.IsQuiet)
            {
                return new ReplayDigest(preview, weeks.Length);
            }
        }

        return null;
    }

    /// <summary>Writes it to a folder of the data, to be looked at.</summary>
    public Task<IReadOnlyList<string>> WriteAsync(IServiceProvider services, string data, CancellationToken cancellationToken) =>
        ActivatorUtilities.CreateInstance<PreviewFiles>(services).WriteAsync(Preview, Path.Combine(data, "digest"), cancellationToken);
}
