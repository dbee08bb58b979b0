using System.Security.Cryptography;
using Automation.Cli.SettingUp.Stores;
using Automation.Core.Ports;
using Automation.GitHub.Apps;

namespace Automation.Cli.SettingUp;

/// <summary>
/// Creates a GitHub App by the manifest flow: the browser takes the manifest to GitHub and comes back with a code, the code is exchanged
/// for the App. GitHub shows the secrets this once, so they are stored before anything else is done, and elsewhere if they must be.
/// </summary>
internal sealed class SetupFlow(ManifestConversion conversion, IAppStore store, IAppStore fallback, TimeProvider time)
{
    private const int Attempts = 3;
    private const int SecretBytes = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>GitHub's own limit for the code.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <param name="open">Is given the address to open in a browser.</param>
    /// <exception cref="TransientException">Nobody came back in time, or GitHub did not hand the App over.</exception>
    public async Task<SetupResult> RunAsync(SetupRequest request, Action<Uri> open, CancellationToken cancellationToken)
    {
        await using var server = await ManifestServer.StartAsync(request, CompleteAsync, cancellationToken);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        open(server.Start);
        try
        {
            return await server.Completion.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TransientException("Nobody came back from GitHub within an hour. Run setup again.");
        }
    }

    /// <summary>Takes no cancellation: from here on there is something to lose.</summary>
    private async Task<SetupResult> CompleteAsync(string code)
    {
        var app = await ConvertAsync(code);
        if (app.WebhookSecret.Length > 0)
        {
            return await SaveAsync(app);
        }

        var secret = RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true);
        return await SaveAsync(app with { WebhookSecret = secret }) with { SecretIsOurs = true };
    }

    private async Task<SetupResult> SaveAsync(NewApp app)
    {
        try
        {
            return new SetupResult(app, await store.SaveAsync(app, CancellationToken.None), null);
        }
        catch (Exception e)
        {
            return await SaveElsewhereAsync(app, e);
        }
    }

    private async Task<SetupResult> SaveElsewhereAsync(NewApp app, Exception first)
    {
        try
        {
            return new SetupResult(app, await fallback.SaveAsync(app, CancellationToken.None), first.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PermanentException(
                $"The App {app.Slug} was created, but its key could be stored nowhere: {first.Message} {e.Message} "
                + $"Make another key and secret at {app.Settings}, or delete the App there.",
                e);
        }
    }

    /// <summary>The code outlives an outage: it is good for an hour, until it has been answered.</summary>
    private async Task<NewApp> ConvertAsync(string code)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await conversion.ConvertAsync(code, CancellationToken.None);
            }
            catch (TransientException) when (attempt < Attempts)
            {
                await Task.Delay(Pause, time);
            }
        }
    }
}
