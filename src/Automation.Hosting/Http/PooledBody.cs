using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Automation.Hosting.Http;

/// <summary>A request body read whole into a rented buffer, up to a limit.</summary>
internal sealed class PooledBody : IDisposable
{
    private byte[] buffer;
    private int length;

    private PooledBody(int capacity) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    /// <summary>The body; null as soon as it is known to be longer than <paramref name="limit"/> bytes.</summary>
    public static async Task<PooledBody?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var body = new PooledBody((int)(request.ContentLength ?? 16 * 1024) + 1);
        try
        {
            while (true)
            {
                body.EnsureSpace();
                var read = await request.Body.ReadAsync(body.buffer.AsMemory(body.length), cancellationToken);
                body.length += read;
                if (body.length > limit)
                {
                    body.Dispose();
                    return null;
                }

                if (read == 0)
                {
                    return body;
                }
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            length = 0;
        }
    }

    private void EnsureSpace()
    {
        if (length < buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Memory.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
