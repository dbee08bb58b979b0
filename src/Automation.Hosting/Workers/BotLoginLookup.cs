using Automation.Core.Ports;
using Automation.Pipeline.Receiving;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Automation.Hosting.Workers;

/// <summary>
/// Learns our own bot's login from GitHub, so that its events are ignored; asks again until there is an answer. Nothing else waits
/// for it.
/// </summary>
internal sealed partial class BotLoginLookup(
    IAppIdentity identity, ReceiverOptions receiver, TimeProvider time, ILogger<BotLoginLookup> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ILogger log = logger;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (receiver.BotLogin is null && !await TryAskAsync(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>True when there is no need to ask again.</summary>
    private async Task<bool> TryAskAsync(CancellationToken cancellationToken)
    {
        try
        {
            receiver.BotLogin = await identity.GetBotLoginAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (e is TransientException or PermanentException)
        {
            Log.NotFound(log, e.Message);
            return e is PermanentException;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 9, Level = LogLevel.Warning, Message = "The App's own login could not be read: {Reason}")]
        public static partial void NotFound(ILogger logger, string reason);
    }
}
