using Automation.Cli.Terminals;
using Automation.Core.Practices.Decisions;
using Automation.Core.Practices.Decisions.Log;

namespace Automation.Cli.Deciding;

/// <summary>The decision log of a tree, as it is and as the file that holds it.</summary>
internal sealed class RecordLog(RecordTree tree, IReadOnlyList<RecordFile> files, DateOnly today)
{
    /// <summary>Reads the records.</summary>
    /// <param name="except">Full path of the file that the log goes to: it is no record itself.</param>
    /// <exception cref="CommandFailureException">One of them cannot be read: a log without it would be wrong.</exception>
    public DecisionLog Read(string? except, Action onRead, CancellationToken cancellationToken)
    {
        var records = new List<DecisionRecord>();
        foreach (var file in files.Where(f => f.FullPath != except))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (text, problem) = RecordText.Read(file.FullPath);
            records.Add(text is not null
                ? DecisionRecordParser.Parse(file.Path, text)
                : throw CommandFailureException.Environment($"{file.Shown} {problem}: put that right, or move the file elsewhere."));
            onRead();
        }

        return new DecisionLog(records.Select(r => r.ToStanding()));
    }

    /// <summary>For standard output: links begin at the folder of the records, or at the root where there are several.</summary>
    public string Render(DecisionLog log)
    {
        var folders = log.Entries.Select(e => DecisionDirectories.DirectoryOf(e.Decision.Path)).Distinct().ToArray();
        return log.Markdown(folders is [var only] ? only : "", today);
    }

    /// <summary>The whole text of a file with the log in it.</summary>
    /// <param name="text">The file's present text; null where there is no file.</param>
    /// <exception cref="CommandFailureException">The file has no place for it.</exception>
    public string RenderInto(DecisionLog log, string fullPath, string? text)
    {
        if (!tree.Holds(fullPath))
        {
            throw CommandFailureException.Usage($"{fullPath} is not in {tree.Root}: links from there cannot lead to the records.");
        }

        var markdown = log.Markdown(tree.PathOf(Path.GetDirectoryName(fullPath)!), today);
        return string.IsNullOrWhiteSpace(text)
            ? DecisionLogFile.Create(markdown)
            : DecisionLogFile.Update(text, markdown) ?? throw CommandFailureException.Usage(
                $"{fullPath} has no place for the log: put the lines {DecisionLogFile.Start} and {DecisionLogFile.End} where it belongs.");
    }
}
