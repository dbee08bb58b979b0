using Automation.Core.Evaluations;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Pipeline.Backfilling;
using Automation.Pipeline.Commands;
using Automation.Pipeline.Debts;
using Automation.Pipeline.Decisions;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Handlers;
using Automation.Pipeline.Pausing;
using Automation.Pipeline.Queues;
using Automation.Pipeline.Receiving;
using Automation.Pipeline.Recovery;
using Automation.Pipeline.Retaining;
using Automation.Pipeline.Sweeping;
using Automation.Pipeline.Waiving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline;

/// <summary>Registers the pipeline.</summary>
public static class PipelineServiceCollectionExtensions
{
    /// <summary>
    /// The host adds what the pipeline works with: the storage ports, <see cref="ISnapshotSource"/>,
    /// <see cref="IOrganisationPolicyCache"/>, <see cref="IDecisionSource"/>, <see cref="IHistorySource"/>,
    /// <see cref="IAppDeliveries"/>, <see cref="IReportPublisher"/>, <see cref="IPullRequestTalk"/>, every <see cref="IPractice"/>,
    /// <see cref="Core.Policies.PolicyResolver"/>, <see cref="ReceiverOptions"/>, <see cref="WebAddress"/>,
    /// <see cref="IDigestRenderer"/>, <see cref="IMailSender"/>, and logging.
    /// It runs <see cref="EvaluationSweep"/> now and then, <see cref="DigestTick"/> and <see cref="DeliveryRecovery"/> every hour,
    /// <see cref="NightlySweep"/> and <see cref="RetentionSweep"/> once a day, and
    /// either all <see cref="QueuePump"/>s, or, where a queue trigger brings the messages, <see cref="DeliveryProcessor"/>,
    /// <see cref="EvaluationConsumer"/> and <see cref="DigestConsumer"/>.
    /// </summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddOptions<PipelineOptions>().BindConfiguration(PipelineOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PipelineOptions>, PipelineOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.TryAddSingleton<PipelineMetrics>();
        services.TryAddSingleton<QueueDepths>();
        services.TryAddSingleton(static p => new Evaluator([.. p.GetServices<IPractice>()]));
        services.TryAddSingleton(static p => new ReportPlanner([.. p.GetServices<IPractice>()]));
        return services
            .AddReceiving()
            .AddDecisions()
            .AddEvaluations()
            .AddHandlers()
            .AddConsumers()
            .AddTeams()
            .AddDigests()
            .AddBackfilling()
            .AddRecovery()
            .AddUpkeep();
    }

    private static IServiceCollection AddUpkeep(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.SectionName).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>()
            .AddSingleton<RetentionMetrics>()
            .AddSingleton<RetentionPlan>()
            .AddSingleton<RetentionSweep>()
            .AddSingleton<NightlySweep>()
            .AddSingleton<InstallationControl>();
    }

    private static IServiceCollection AddTeams(this IServiceCollection services)
    {
        // Without it the binder leaves out a team of which it cannot read one value, and says nothing.
        services.AddOptions<DigestOptions>()
            .BindConfiguration(DigestOptions.SectionName, static binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DigestOptions>, DigestOptionsValidator>();
        return services.AddSingleton<ITeamDirectory, TeamDirectory>();
    }

    private static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddSingleton<DeliveryIntake>()
        .AddSingleton<WebhookReceiver>();

    private static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionNeighbours>()
        .AddSingleton<DecisionReadings>()
        .AddSingleton<DecisionProposalNotes>()
        .AddSingleton<SnapshotDecisions>();

    private static IServiceCollection AddEvaluations(this IServiceCollection services) => services
        .AddSingleton<Pauses>()
        .AddSingleton<PullRequestRows>()
        .AddSingleton<EvaluationScheduler>()
        .AddSingleton<EvaluationClaims>()
        .AddSingleton<DebtNotes>()
        .AddSingleton<EvaluationNotes>()
        .AddSingleton<EvaluationRecords>()
        .AddSingleton<SnapshotCompletion>()
        .AddSingleton<SnapshotLoader>()
        .AddSingleton<HeadGate>()
        .AddSingleton<ReportPublication>()
        .AddSingleton<PullRequestEvaluator>()
        .AddSingleton<IWaiverDesk, WaiverDesk>()
        .AddSingleton<EvaluationSweep>();

    /// <summary>
    /// Sighting comes first: what the others do should find its repository known. Proposals are withdrawn after their pull request is
    /// known to be closed.
    /// </summary>
    private static IServiceCollection AddHandlers(this IServiceCollection services) => services
        .AddSingleton<RepositoryRegister>()
        .AddSingleton<PullRequestRequests>()
        .AddSingleton<MergeGroupMembers>()
        .AddSingleton<MergeGroupPublication>()
        .AddSingleton<CommandService>()
        .AddSingleton<IDeliveryHandler, SightingHandler>()
        .AddSingleton<IDeliveryHandler, PullRequestHandler>()
        .AddSingleton<IDeliveryHandler, DecisionProposalHandler>()
        .AddSingleton<IDeliveryHandler, PullRequestReviewHandler>()
        .AddSingleton<IDeliveryHandler, PullRequestReviewThreadHandler>()
        .AddSingleton<IDeliveryHandler, IssuesHandler>()
        .AddSingleton<IDeliveryHandler, CommentCommandHandler>()
        .AddSingleton<IDeliveryHandler, LabelHandler>()
        .AddSingleton<IDeliveryHandler, PushHandler>()
        .AddSingleton<IDeliveryHandler, DecisionPushHandler>()
        .AddSingleton<IDeliveryHandler, OrganisationPolicyHandler>()
        .AddSingleton<IDeliveryHandler, RerunHandler>()
        .AddSingleton<IDeliveryHandler, MergeGroupHandler>()
        .AddSingleton<IDeliveryHandler, RepositoryHandler>()
        .AddSingleton<IDeliveryHandler, InstallationHandler>()
        .AddSingleton<IDeliveryHandler, InstallationRepositoriesHandler>();

    private static IServiceCollection AddBackfilling(this IServiceCollection services) => services
        .AddSingleton<BackfillRegister>()
        .AddSingleton<BackfillEvaluations>()
        .AddSingleton<BackfillReader>()
        .AddSingleton<BackfillPatience>()
        .AddSingleton<Backfiller>();

    private static IServiceCollection AddRecovery(this IServiceCollection services) => services
        .AddSingleton<MissedDeliveryFinder>()
        .AddSingleton<Redeliveries>()
        .AddSingleton<DeliveryRecovery>();

    private static IServiceCollection AddConsumers(this IServiceCollection services) => services
        .AddSingleton<HandlerMap>()
        .AddSingleton<RetrySchedule>()
        .AddSingleton<DeliveryBodies>()
        .AddSingleton<DeliveryClaims>()
        .AddSingleton<DeliveryRetries>()
        .AddSingleton<FailedDeliveries>()
        .AddSingleton<DeliveryListing>()
        .AddSingleton<DeliveryProcessor>()
        .AddSingleton<EvaluationConsumer>()
        .AddSingleton<DigestConsumer>()
        .AddSingleton(static p => ActivatorUtilities.CreateInstance<QueuePump>(p, p.GetRequiredService<DeliveryProcessor>()))
        .AddSingleton(static p => ActivatorUtilities.CreateInstance<QueuePump>(p, p.GetRequiredService<EvaluationConsumer>()))
        .AddSingleton(static p => ActivatorUtilities.CreateInstance<QueuePump>(p, p.GetRequiredService<DigestConsumer>()));

    private static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddSingleton<IRepositoryWeeks, RepositoryWeeks>()
        .AddSingleton<TeamRepositoryResolver>()
        .AddSingleton<IDigestComposer, DigestComposer>()
        .AddSingleton<Subscriptions>()
        .AddSingleton<ISubscriptions>(static p => p.GetRequiredService<Subscriptions>())
        .AddSingleton<DigestRuns>()
        .AddSingleton<DigestMails>()
        .AddSingleton<DigestSender>()
        .AddSingleton<DigestRequests>()
        .AddSingleton<DigestRequestHandler>()
        .AddSingleton<DigestTick>();
}
