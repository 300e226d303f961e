import { OutgoingMail } from '@kunak/platform/api';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { People } from './people.service';

/** Hangs the name on a letter in the outbox. Whoever may read the outbox of an event knows its people; a code name stays one. */
@Resolver(() => OutgoingMail)
export class OutgoingMailResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => String, { nullable: true })
  async displayName(@Parent() { personId }: OutgoingMail): Promise<string | null> {
    return personId ? (await this.people.named(personId)).displayName : null;
  }
}
