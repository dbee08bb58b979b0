using Automation.Core.Diffs;

namespace Automation.Git.Tests.Diffs;

/// <summary>A pull request from <c>topic</c> into <c>main</c>, as a real repository, and what its diff does at any time.</summary>
internal sealed class Freshness : IDisposable
{
    public Freshness()
    {
        Source.Write("poem.txt", Poem()).Write("other.txt", "one\ntwo\n").Commit("feat: start");
        Source.Branch("topic").Write("poem.txt", Poem(at: 20, "changed")).Commit("feat: change the middle");
    }

    public GitRepositoryBuilder Source { get; } = new();

    /// <summary>Forty lines, one of which may be another.</summary>
    public static string Poem(int at = 0, string line = "") =>
        string.Concat(Enumerable.Range(1, 40).Select(n => n == at ? $"{line}\n" : $"line {n}\n"));

    /// <summary>What <c>base...head</c> does.</summary>
    public async Task<string> IdAsync(string head = "topic", string into = "main")
    {
        var files = await DiffAsync(head, into);
        return PatchId.Of([.. files.Select(f => f with { Blob = f.Blob ?? BlobOf(head, f) })])!.PatchId;
    }

    public void Dispose() => Source.Dispose();

    private async Task<IReadOnlyList<ChangedFile>> DiffAsync(string head, string into)
    {
        await using var repository = await GitRepository.OpenAsync(Source.Path);
        var (tip, target) = (await repository.GetCommitAsync(head), await repository.GetCommitAsync(into));
        return await repository.DiffAsync((await repository.FindMergeBaseAsync(target, tip))!.Value, tip);
    }

    private string? BlobOf(string head, ChangedFile file) =>
        file.Status == FileStatus.Removed ? null : Source.Run("rev-parse", $"{head}:{file.Path}").Trim();
}
