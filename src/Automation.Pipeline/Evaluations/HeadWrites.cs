namespace Automation.Pipeline.Evaluations;

/// <summary>The last writes to the heads that share a gate, and until when those before were made.</summary>
internal sealed class HeadWrites
{
    /// <summary>Far more than are made through one gate while a pull request is evaluated.</summary>
    private const int Kept = 16;

    private readonly Queue<((RepositoryId Repository, CommitSha Head) Head, DateTimeOffset At)> recent = new();
    private DateTimeOffset forgottenUntil = DateTimeOffset.MinValue;

    public void Add((RepositoryId Repository, CommitSha Head) head, DateTimeOffset at)
    {
        recent.Enqueue((head, at));
        if (recent.Count > Kept)
        {
            forgottenUntil = recent.Dequeue().At;
        }
    }

    /// <summary>True where a write to the head was made at the time or later, and where that is not known any more.</summary>
    public bool MayHold((RepositoryId Repository, CommitSha Head) head, DateTimeOffset since) =>
        forgottenUntil >= since || recent.Any(w => w.Head == head && w.At >= since);
}
