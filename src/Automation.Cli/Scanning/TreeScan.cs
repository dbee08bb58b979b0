using System.Collections.Concurrent;
using Automation.Core.Practices.TechDebt;

namespace Automation.Cli.Scanning;

/// <summary>
/// Scans files on all cores and gives their markers in the order of the files. A part of the files at a time, so that memory does not
/// grow with the tree.
/// </summary>
internal sealed class TreeScan(SourceTree tree, IReadOnlyList<string> tags)
{
    private const int FilesPerPart = 512;

    private readonly ConcurrentBag<SourceReader> readers = [];
    private readonly ConcurrentQueue<UnreadFile> unread = [];

    /// <summary>The files that could not be scanned, by path.</summary>
    public IReadOnlyList<UnreadFile> Unread => [.. unread.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <param name="scanned">Is called after each file, in the order of the list.</param>
    public IEnumerable<DebtMarker> Run(IReadOnlyList<string> files, Action scanned, CancellationToken cancellationToken)
    {
        var found = new IReadOnlyList<DebtMarker>[FilesPerPart];
        for (var start = 0; start < files.Count; start += FilesPerPart)
        {
            var first = start;
            var count = Math.Min(FilesPerPart, files.Count - first);
            var options = new ParallelOptions { CancellationToken = cancellationToken };
            Parallel.For(0, count, options, i => found[i] = Scan(files[first + i]));
            for (var i = 0; i < count; i++)
            {
                scanned();
                foreach (var marker in found[i])
                {
                    yield return marker;
                }
            }
        }
    }

    private IReadOnlyList<DebtMarker> Scan(string file)
    {
        var reader = readers.TryTake(out var free) ? free : new SourceReader();
        try
        {
            var text = reader.Read(tree.PathOf(file), out var problem);
            if (problem is not null)
            {
                unread.Enqueue(new UnreadFile(file, problem, IsFailure: false));
            }

            return DebtScanner.ScanFile(file, text, tags);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unread.Enqueue(new UnreadFile(file, $"cannot be read: {e.Message.TrimEnd('.')}", IsFailure: true));
            return [];
        }
        finally
        {
            readers.Add(reader);
        }
    }
}
