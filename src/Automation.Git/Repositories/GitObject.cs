namespace Automation.Git.Repositories;

/// <summary>An object as git stores it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type"><c>commit</c>, <c>tree</c>, <c>blob</c> or <c>tag</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record GitObject(string Id, string Type, ReadOnlyMemory<byte> Content)
{
    public bool IsTree => Type == "tree";

    public bool IsBlob => Type == "blob";

    /// <summary>As git decides it: a NUL among the first 8,000 bytes (<c>buffer_is_binary</c>).</summary>
    public bool IsBinary => Content.Span[..Math.Min(Content.Length, 8000)].Contains((byte)0);

    /// <summary>The content as UTF-8; bytes that are none become replacement characters.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);
}
