using Automation.Core.Ports;
using Automation.Pipeline.Receiving;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Automation.Hosting.Workers;

/// <summary>Learns our own bot's login from GitHub, so that its events are ignored. Without an answer nothing else suffers.</summary>
internal sealed partial class BotLoginLookup(IAppIdentity identity, ReceiverOptions receiver, ILogger<BotLoginLookup> logger)
    : BackgroundService
{
    private readonly ILogger log = logger;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            receiver.BotLogin ??= await identity.GetBotLoginAsync(stoppingToken);
        }
        catch (Exception e) when (e is TransientException or PermanentException)
        {
            Log.NotFound(log, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The App's own login could not be read: {Reason}")]
        public static partial void NotFound(ILogger logger, string reason);
    }
}
