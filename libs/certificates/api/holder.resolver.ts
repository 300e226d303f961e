import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer } from '@kunak/platform/api';
import { isSignedIn, NotFound } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { DisclosureArgs } from './certificates.inputs';
import { CertificateLists } from './issued/certificate-lists';
import { MyCertificate } from './issued/certificate-types';
import { Certificates } from './issued/certificates.service';

/** A holder's own certificates: whoever is signed in, about themselves alone. */
@Resolver()
@Allow(isSignedIn)
export class HolderResolver {
  constructor(
    private readonly lists: CertificateLists,
    private readonly all: Certificates,
  ) {}

  @Query(() => [MyCertificate])
  myCertificates(@CurrentViewer() viewer: Viewer): Promise<MyCertificate[]> {
    return this.lists.ofHolder(viewer);
  }

  /** What the check page may say to whoever has the code. */
  @Mutation(() => MyCertificate)
  async chooseDisclosure(@Args() { id, disclosure }: DisclosureArgs, @CurrentViewer() viewer: Viewer): Promise<MyCertificate> {
    await this.all.chooseDisclosure(id, disclosure, viewer);
    const mine = await this.lists.ofHolder(viewer);
    const certificate = mine.find((one) => one.id === id);
    if (!certificate) throw new NotFound();
    return certificate;
  }
}
