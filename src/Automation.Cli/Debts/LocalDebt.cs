using System.Collections.Concurrent;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;
using Automation.Core.CodeOwners;
using Automation.Core.Debts;
using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;
using Automation.Git.Repositories;

namespace Automation.Cli.Debts;

/// <summary>
/// Debt as a clone on this machine shows it: the markers in the files that git tracks, as they lie there, with who owns them and since
/// when git has their lines. Issues and pull requests are not known here.
/// </summary>
internal sealed class LocalDebt(WorkTree tree, Terminal terminal, TimeProvider time)
{
    /// <summary>What is larger nobody wrote.</summary>
    private const int MaxFileBytes = 2 * 1024 * 1024;

    /// <summary>Blame reads a file's whole history: of a tree with more files with markers than this the rest goes without ages.</summary>
    private const int MostAged = 2000;

    public async Task<NamedReport> ReadAsync(CancellationToken cancellationToken)
    {
        var policy = LocalPolicy.Load(tree.Root, terminal, remarks: false).Policy;
        var found = Scan(await tree.ListTrackedAsync(cancellationToken), policy, cancellationToken);
        var items = await AgeAsync(found, Owners(), cancellationToken);
        var (settings, asOf) = (policy.TechDebt, time.GetUtcNow());
        await using var repository = await GitRepository.OpenAsync(tree.Root, cancellationToken);
        var name = await repository.FindGitHubNameAsync(cancellationToken);
        return new NamedReport(name?.ToString(), DebtReport.Of(DebtRegister.Of(items), settings.Labels, settings.Target, asOf));
    }

    /// <summary>The markers by file, in the order of the files.</summary>
    private IReadOnlyList<(string Path, IReadOnlyList<DebtMarker> Markers)> Scan(
        IReadOnlyList<string> paths, AutomationPolicy policy, CancellationToken cancellationToken)
    {
        var exempt = new PathPatterns(policy.Exempt.Paths);
        return
        [
            .. paths.Where(path => DebtScanner.CanScan(path) && !exempt.IsMatch(path))
                .AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(path => (path, Markers(path, policy.TechDebt.Tags)))
                .Where(file => file.Item2.Count > 0),
        ];
    }

    private IReadOnlyList<DebtMarker> Markers(string path, IReadOnlyList<string> tags)
    {
        var file = new FileInfo(Path.Combine(tree.Root, path));
        return file is { Exists: true, LinkTarget: null, Length: <= MaxFileBytes }
            ? DebtScanner.ScanFile(path, File.ReadAllText(file.FullName), tags)
            : [];
    }

    private CodeOwnersFile Owners() => CodeOwnersFile.Locations.Any(location => File.Exists(Path.Combine(tree.Root, location)))
        ? CodeOwnersSource.Find(tree, terminal)
        : CodeOwnersFile.Parse("");

    private async Task<IEnumerable<DebtItem>> AgeAsync(
        IReadOnlyList<(string Path, IReadOnlyList<DebtMarker> Markers)> files, CodeOwnersFile owners, CancellationToken cancellationToken)
    {
        var items = new ConcurrentBag<DebtItem>();
        await ProgressBar.RunAsync(terminal, "Asking git for the age of markers", files.Count, async step =>
        {
            await Parallel.ForEachAsync(files.Index(), cancellationToken, async (each, token) =>
            {
                var (index, (path, markers)) = each;
                var ages = index < MostAged
                    ? await tree.BlameAsync(path, [.. markers.Select(m => m.Line)], token)
                    : new Dictionary<int, DateTimeOffset>();
                foreach (var marker in markers)
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
