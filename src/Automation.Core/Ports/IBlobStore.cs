namespace Automation.Core.Ports;

/// <summary>Bytes under a name, in the containers of <see cref="BlobContainers"/>. Names use <c>A-Z a-z 0-9 - _ . /</c>.</summary>
public interface IBlobStore
{
    /// <summary>Writes or overwrites.</summary>
    Task PutAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The content; null when there is no such blob.</summary>
    Task<byte[]?> GetAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>The names that start with a prefix, in ordinal order; all of the container for an empty one.</summary>
    IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellationToken);

    /// <summary>Removes it; does nothing when there is no such blob.</summary>
    Task DeleteAsync(string container, string name, CancellationToken cancellationToken);
}
