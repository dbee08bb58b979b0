using System.Collections.Concurrent;
using Automation.Cli.Commands;
using Automation.Cli.Scanning;
using Automation.Cli.Terminals;
using Automation.Core.CodeOwners;
using Automation.Core.Debts;
using Automation.Core.Practices.TechDebt;
using Automation.Git.Repositories;

namespace Automation.Cli.Debts;

/// <summary>
/// Debt as a clone on this machine shows it: the markers that <c>debt scan</c> finds, with who owns their files and since when git has
/// their lines. Issues and pull requests are not known here.
/// </summary>
internal sealed class LocalDebt(WorkTree tree, Terminal terminal, TimeProvider time)
{
    /// <summary>Blame reads a file's whole history: of a tree with more files with markers than this the rest goes without ages.</summary>
    private const int MostAged = 2000;

    public async Task<NamedReport> ReadAsync(CancellationToken cancellationToken)
    {
        var policy = LocalPolicy.Load(tree.Root, terminal, remarks: false).Policy;
        var source = new SourceTree(tree.Root);
        var files = await source.ListAsync(policy, all: false, cancellationToken);
        var markers = await ProgressBar.RunAsync(terminal, "Scanning", files.Count, step =>
        {
            var scan = new TreeScan(source, policy.TechDebt.Tags);
            return Task.FromResult(scan.Run(files, () => step(null), cancellationToken).ToLookup(m => m.Path, StringComparer.Ordinal));
        });
        var items = await AgeAsync(markers, Owners(), cancellationToken);
        var report = DebtReport.Of(DebtRegister.Of(items), policy.TechDebt.Labels, policy.TechDebt.Target, time.GetUtcNow());
        await using var repository = await GitRepository.OpenAsync(tree.Root, cancellationToken);
        return new NamedReport((await repository.FindGitHubNameAsync(cancellationToken))?.ToString(), report);
    }

    private CodeOwnersFile Owners() => CodeOwnersFile.Locations.Any(location => File.Exists(Path.Combine(tree.Root, location)))
        ? CodeOwnersSource.Find(tree, terminal)
        : CodeOwnersFile.Parse("");

    private async Task<IEnumerable<DebtItem>> AgeAsync(
        ILookup<string, DebtMarker> files, CodeOwnersFile owners, CancellationToken cancellationToken)
    {
        var items = new ConcurrentBag<DebtItem>();
        await ProgressBar.RunAsync(terminal, "Asking git for ages", files.Count, async step =>
        {
            await Parallel.ForEachAsync(files.Index(), cancellationToken, async (each, token) =>
            {
                var (index, file) = each;
                var ages = index < MostAged
                    ? await tree.BlameAsync(file.Key, [.. file.Select(m => m.Line)], token)
                    : new Dictionary<int, DateTimeOffset>();
                foreach (var marker in file)
                {
                    items.Add(ItemOf(marker, ages, owners));
                }

                step(null);
            });
            return true;
        });
        if (files.Count > MostAged)
        {
            terminal.Say($"Of {files.Count} files with markers only the first {MostAged} were asked for ages.");
        }

        return items;
    }

    private static DebtItem ItemOf(DebtMarker marker, IReadOnlyDictionary<int, DateTimeOffset> ages, CodeOwnersFile owners) => new()
    {
        Kind = DebtItemKind.Marker,
        Title = marker.Text,
        Path = marker.Path,
        Line = marker.Line,
        Tag = marker.Tag,
        Reference = marker.Reference,
        Expires = marker.Expires,
        Since = ages.TryGetValue(marker.Line, out var since) ? since : null,
        Owners = owners.OwnersOf(marker.Path)?.Owners ?? [],
    };
}
