using Automation.Sandbox.Options;

namespace Automation.Sandbox.Model;

/// <summary>Opens the sandbox with its first use, once, and closes it with the process.</summary>
public sealed class SandboxHost(SandboxOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim opening = new(1, 1);
    private SandboxGitHub? opened;

    /// <summary>The sandbox. A failure to open it is not remembered.</summary>
    public async Task<SandboxGitHub> GetAsync(CancellationToken cancellationToken = default)
    {
        if (opened is { } ready)
        {
            return ready;
        }

        await opening.WaitAsync(cancellationToken);
        try
        {
            return opened ??= await SandboxGitHub.OpenAsync(options, cancellationToken);
        }
        finally
        {
            opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (opened is not null)
        {
            await opened.DisposeAsync();
        }

        opening.Dispose();
    }
}
