using Automation.Git.Repositories;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A file. The text of a binary one is null; that of a long one is cut, as GitHub cuts it.</summary>
internal sealed class BlobNode(GitObject blob)
{
    private const int MaxText = 512_000;

    public string Oid { get; } = blob.Id;

    public int ByteSize { get; } = blob.Content.Length;

    public bool IsBinary { get; } = blob.IsBinary;

    public bool IsTruncated { get; } = blob.Content.Length > MaxText;

    public string? Text { get; } =
        blob.IsBinary ? null : (blob with { Content = blob.Content[..Math.Min(blob.Content.Length, MaxText)] }).Text;
}
