using Automation.Git.Repositories;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A file. The text of a binary one is null.</summary>
internal sealed class BlobNode(GitObject blob)
{
    public string Oid { get; } = blob.Id;

    public int ByteSize { get; } = blob.Content.Length;

    public bool IsBinary { get; } = blob.IsBinary;

    public bool IsTruncated { get; }

    public string? Text { get; } = blob.IsBinary ? null : blob.Text;
}
