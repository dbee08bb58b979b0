using Automation.Core.Messages;
using Automation.Core.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests.App;

/// <summary>What keeps deliveries from arriving, for as long as a test wants it.</summary>
internal sealed class Outage : IStartupFilter
{
    public enum Kind
    {
        /// <summary>All is well.</summary>
        None,

        /// <summary>The connection is cut: GitHub gets no answer.</summary>
        NoAnswer,

        /// <summary>Storage is down: GitHub is answered 503.</summary>
        NoStorage,

        /// <summary>GitHub is answered 202, and what it sent is lost.</summary>
        LostMessages,
    }

    public Kind Now { get; set; }

    /// <summary>Puts it in front of the webhook address and of the queue.</summary>
    public void AddTo(IServiceCollection services)
    {
        var real = services.Last(static d => d.ServiceType == typeof(IWorkQueue)).ImplementationFactory!;
        services.AddSingleton<IStartupFilter>(this);
        services.AddSingleton<IWorkQueue>(p => new Queue((IWorkQueue)real(p), this));
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (Now == Kind.NoAnswer && context.Request.Path == "/api/github/webhooks")
            {
                context.Abort();
                return Task.CompletedTask;
            }

            return rest(context);
        });
        next(app);
    };

    private sealed class Queue(IWorkQueue real, Outage outage) : IWorkQueue
    {
        public Task EnqueueAsync(string queue, ReadOnlyMemory<byte> body, TimeSpan visibleAfter, CancellationToken cancellationToken) =>
            outage.Now switch
            {
                Kind.NoStorage => throw new TransientException("The store does not answer."),
                Kind.LostMessages when queue == QueueNames.Deliveries => Task.CompletedTask,
                _ => real.EnqueueAsync(queue, body, visibleAfter, cancellationToken),
            };

        public Task<IReadOnlyList<QueueItem>> ReceiveAsync(
            string queue, int max, TimeSpan visibility, CancellationToken cancellationToken) =>
            real.ReceiveAsync(queue, max, visibility, cancellationToken);

        public Task<QueueItem?> ExtendAsync(string queue, QueueItem item, TimeSpan visibility, CancellationToken cancellationToken) =>
            real.ExtendAsync(queue, item, visibility, cancellationToken);

        public Task DeleteAsync(string queue, QueueItem item, CancellationToken cancellationToken) =>
            real.DeleteAsync(queue, item, cancellationToken);

        public Task<long> CountAsync(string queue, CancellationToken cancellationToken) => real.CountAsync(queue, cancellationToken);
    }
}
